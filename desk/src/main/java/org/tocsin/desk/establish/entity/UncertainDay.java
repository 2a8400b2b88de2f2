package org.tocsin.desk.establish.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exact as it is known, in a part of the Extended Date/Time Format (ISO 8601-2, level 1):
 * {@code 2022}, {@code 2022-12}, {@code 2022-12-12}, an interval {@code 2022-12-12/2023-01}, an
 * open one {@code 2022-12-12/..}, each date with {@code ~} when approximate, {@code ?} when
 * uncertain, {@code %} when both.
 *
 * @param text as written
 * @param first the first day it can mean; the last one's when the beginning is open
 * @param last the last day it can mean; the first one's when the end is open
 */
public record UncertainDay(String text, LocalDate first, LocalDate last) {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([~?%]?)");
  private static final String OPEN = "..";

  /** Empty for what is no such date. */
  public static Optional<UncertainDay> parse(String text) {
    String[] ends = text.strip().split("/", -1);
    if (ends.length == 1) {
      return Optional.ofNullable(date(ends[0]));
    }
    if (ends.length != 2 || (ends[0].equals(OPEN) && ends[1].equals(OPEN))) {
      return Optional.empty();
    }
    UncertainDay from = ends[0].equals(OPEN) ? date(ends[1]) : date(ends[0]);
    UncertainDay until = ends[1].equals(OPEN) ? from : date(ends[1]);
    if (from == null || until == null || until.last().isBefore(from.first())) {
      return Optional.empty();
    }
    return Optional.of(new UncertainDay(text.strip(), from.first(), until.last()));
  }

  /** True when something about it is marked approximate or uncertain. */
  public boolean isDoubtful() {
    return text.indexOf('~') >= 0 || text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
  }

  private static @org.jspecify.annotations.Nullable UncertainDay date(String text) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    try {
      int year = Integer.parseInt(matcher.group(1));
      if (matcher.group(2) == null) {
        return new UncertainDay(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
      if (matcher.group(3) == null) {
        return new UncertainDay(text, month.atDay(1), month.atEndOfMonth());
      }
      LocalDate day = month.atDay(Integer.parseInt(matcher.group(3)));
      return new UncertainDay(text, day, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
