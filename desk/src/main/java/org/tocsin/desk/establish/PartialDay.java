package org.tocsin.desk.establish;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precise as it was published: a day, a month or a year.
 *
 * @param text as published, ISO 8601 ("2022-12")
 * @param first the first day it can mean
 */
record PartialDay(String text, LocalDate first) {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?!\\d|-)");

  /** Empty for what is no date of the calendar, such as a duration or a season. */
  static Optional<PartialDay> parse(String value) {
    Matcher matcher = DATE.matcher(value);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    try {
      LocalDate first = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      return Optional.of(new PartialDay(matcher.group(), first));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean isExact() {
    return text.length() == "2022-12-31".length();
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
