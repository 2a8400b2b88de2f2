package org.tocsin.desk.appeal.sanction.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as the publishers write them, in one way of writing. */
final class Days {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T.*)?");
  private static final Pattern WORDS =
      Pattern.compile("(?:(\\d{1,2}) )?(?:([A-Za-z]{3})[a-z]* )?(\\d{4})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
  private static final Pattern RANGE = Pattern.compile("(.{4,11}?) ?(?:to|-|/|and) ?(.{4,11})");

  private Days() {}

  /** "1948-12-10", "1948-12" or "1948", or "1950/1955"; empty for what is none of them. */
  static Optional<String> birth(String written) {
    String plain =
        written.strip().replaceAll("(?i)^(circa|approximately|between|c\\.) ?", "").strip();
    if (plain.length() > 30) {
      return Optional.empty();
    }
    Optional<String> one = single(plain);
    if (one.isPresent()) {
      return one;
    }
    Matcher range = RANGE.matcher(plain);
    if (range.matches()) {
      Optional<String> from = single(range.group(1).strip());
      Optional<String> to = single(range.group(2).strip());
      if (from.isPresent() && to.isPresent()) {
        return Optional.of(from.get().substring(0, 4) + "/" + to.get().substring(0, 4));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> single(String plain) {
    Matcher iso = ISO.matcher(plain);
    if (iso.matches()) {
      return checked(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher words = WORDS.matcher(plain);
    if (words.matches()) {
      String month = words.group(2);
      int number = month == null ? 0 : MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1;
      if (month != null && number == 0 || month == null && words.group(1) != null) {
        return Optional.empty();
      }
      return checked(
          words.group(3),
          number == 0 ? null : two(number),
          words.group(1) == null ? null : two(Integer.parseInt(words.group(1))));
    }
    Matcher slashed = SLASHED.matcher(plain);
    return slashed.matches()
        ? checked(slashed.group(3), slashed.group(2), slashed.group(1))
        : Optional.empty();
  }

  private static Optional<String> checked(
      String year, @Nullable String month, @Nullable String day) {
    if (year.equals("0000")) {
      return Optional.empty();
    }
    // a day 00 or a month 00 stands for unknown in some files
    boolean knowsMonth = month != null && !month.equals("00");
    boolean knowsDay = knowsMonth && day != null && !day.equals("00");
    String said = year + (knowsMonth ? "-" + month : "") + (knowsDay ? "-" + day : "");
    try {
      LocalDate.of(
          Integer.parseInt(year),
          knowsMonth && month != null ? Integer.parseInt(month) : 1,
          knowsDay && day != null ? Integer.parseInt(day) : 1);
      return Optional.of(said);
    } catch (DateTimeException e) {
      return Optional.of(year);
    }
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** The day of an edition: ISO with or without a time, or {@code month/day/year} of OFAC. */
  static Optional<LocalDate> edition(String written, boolean monthFirst) {
    try {
      Matcher slashed = SLASHED.matcher(written.strip());
      if (slashed.matches()) {
        int one = Integer.parseInt(slashed.group(1));
        int other = Integer.parseInt(slashed.group(2));
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(slashed.group(3)),
                monthFirst ? one : other,
                monthFirst ? other : one));
      }
      String plain = written.strip();
      return plain.length() >= 10
          ? Optional.of(LocalDate.parse(plain.substring(0, 10)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
