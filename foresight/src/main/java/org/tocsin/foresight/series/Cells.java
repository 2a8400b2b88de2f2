package org.tocsin.foresight.series;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.foresight.interval.DayInterval;

/** Reads single cells, strictly: what is not plainly a day or a number is refused. */
final class Cells {
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:[,\u00A0\u202F ]\\d{3})+");
  private static final Pattern ISO_MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          english("d-MMM-uu"),
          english("d-MMM-uuuu"),
          english("d MMM uuuu"),
          english("d MMMM uuuu"),
          english("MMM d, uuuu"));

  private Cells() {}

  private static DateTimeFormatter english(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * A day. The order of 03/04/2023 is nobody's to guess, so it is refused.
   *
   * @throws IllegalArgumentException when the cell is none
   */
  static LocalDate day(String cell) {
    String text = cell.strip();
    String dated = text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
    for (DateTimeFormatter format : DAYS) {
      ParsePosition position = new ParsePosition(0);
      TemporalAccessor parsed = format.parseUnresolved(dated, position);
      if (parsed != null && position.getIndex() == dated.length()) {
        return resolved(dated, format);
      }
    }
    throw new IllegalArgumentException(
        text.isEmpty() ? "the day is missing" : "\"" + text + "\" is not plainly a day");
  }

  private static LocalDate resolved(String text, DateTimeFormatter format) {
    try {
      return LocalDate.parse(text, format);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a day of the calendar", e);
    }
  }

  /** A day, or all days of a month written as 2023-04. */
  static DayInterval days(String cell) {
    String text = cell.strip();
    if (ISO_MONTH.matcher(text).matches()) {
      YearMonth month = YearMonth.parse(text);
      return DayInterval.inclusive(month.atDay(1), month.atEndOfMonth());
    }
    return DayInterval.of(day(text));
  }

  /**
   * A number with a point, and commas or spaces between thousands.
   *
   * @throws IllegalArgumentException when the cell is none
   */
  static double number(String cell) {
    String text = cell.strip();
    String plain =
        GROUPED.matcher(text.split("\\.", 2)[0]).matches()
            ? text.replaceAll("[,\u00A0\u202F ]", "")
            : text;
    try {
      double value = Double.parseDouble(plain);
      if (Double.isFinite(value) && !plain.endsWith("d") && !plain.endsWith("f")) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          text.isEmpty() ? "the number is missing" : "\"" + text + "\" is not a number", e);
    }
    throw new IllegalArgumentException("\"" + text + "\" is not a number");
  }

  /** A number that is not below zero. */
  static double count(String cell) {
    double value = number(cell);
    if (value < 0) {
      throw new IllegalArgumentException("\"" + cell.strip() + "\" is below zero");
    }
    return value;
  }

  /** Names of places from the widest to the narrowest, each once. */
  static String place(String... names) {
    return Stream.of(names)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
