package org.tocsin.desk.appeal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.ItemReading;
import tools.jackson.databind.JsonNode;

/**
 * When an appeal was made.
 *
 * @param exact the day as stated; null when the source does not say
 * @param note the bounds and the rule they come from; null when the day is stated or nothing tells
 */
record AppealDay(@Nullable LocalDate exact, @Nullable String note) {
  static final AppealDay UNKNOWN = new AppealDay(null, null);

  static AppealDay of(ItemReading reading) {
    JsonNode document = reading.document();
    Optional<LocalDate> stated = reading.findDay();
    if (stated.isPresent()) {
      return new AppealDay(stated.get(), null);
    }
    JsonNode bounds = document.path("date_bounds");
    LocalDate earliest = day(bounds.path("earliest")).orElse(null);
    LocalDate latest = day(bounds.path("latest")).orElse(null);
    if (earliest == null && latest == null) {
      return UNKNOWN;
    }
    String from = earliest == null ? "" : "not before " + earliest;
    String to = latest == null ? "" : "not after " + latest;
    String both = from + (from.isEmpty() || to.isEmpty() ? "" : ", ") + to;
    String rule = bounds.path("rule").asString("");
    return new AppealDay(null, rule.isEmpty() ? both : both + " (" + rule + ")");
  }

  boolean isAfter(LocalDate day) {
    return exact != null && exact.isAfter(day);
  }

  private static Optional<LocalDate> day(JsonNode node) {
    if (!node.isString()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(node.asString()));
    } catch (DateTimeParseException partial) {
      return Optional.empty();
    }
  }
}
