package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.tocsin.desk.establish.Candidate;
import tools.jackson.databind.JsonNode;

/** Days that are known to the day; a month or a year is not one. */
final class Days {
  private static final int LENGTH = "2023-06-15".length();

  private Days() {}

  static Optional<LocalDate> parse(JsonNode node) {
    if (!node.isString() || node.asString().length() < LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(node.asString().substring(0, LENGTH)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> exact(Candidate candidate) {
    String text = candidate.dayText();
    return text != null && text.length() == LENGTH
        ? Optional.ofNullable(candidate.day())
        : Optional.empty();
  }
}
