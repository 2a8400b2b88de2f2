package org.tocsin.desk.establish;

import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * That an item was read, by what, and what the document says of itself.
 *
 * @param reader name and version
 * @param workingCopy SHA-256 of the sealed reading, a working copy of the item
 * @param document title, kind, language, publisher, speaker, stated_date, date_bounds and notes, as
 *     in the reading contract; names of persons at risk masked
 * @param counts candidates by kind, lower case
 * @param namesAtRisk true when the text names persons at risk
 * @param leaf number of the ItemRead fact
 */
public record ItemReading(
    String itemId,
    String caseId,
    String reader,
    String workingCopy,
    JsonNode document,
    JsonNode counts,
    boolean namesAtRisk,
    long leaf) {
  static final String MARKED_DATE = "marked_date";

  /**
   * The day the document states as its own, else the one its markup or front matter gives; empty
   * when there is none that is known to the day.
   */
  public Optional<LocalDate> findDay() {
    return day("stated_date").or(() -> day(MARKED_DATE));
  }

  private Optional<LocalDate> day(String field) {
    JsonNode value = document.path(field);
    return value.isString()
        ? PartialDay.parse(value.asString()).filter(PartialDay::isExact).map(PartialDay::first)
        : Optional.empty();
  }
}
