package org.tocsin.desk.exchange.form;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.desk.establish.entity.UncertainDay;

/**
 * Reads dates as people write them in tables into {@link UncertainDay}s. It never guesses: 3/5/2021
 * is refused unless the mapping says which comes first, and a year of two figures always is.
 */
final class DayText {
  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "hy", "ar");
  private static final Map<String, Integer> MONTHS = months();
  private static final Pattern ABOUT =
      Pattern.compile(
          "^(?:about|around|approx\\.?|approximately|circa|ca\\.?|c\\.|vers|environ|hacia|около|ок\\.|~)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}.*");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[./-](\\d{1,2})(?:[./-](\\d{1,2}))?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[./](\\d{4})");
  private static final Pattern DAY_WORD_YEAR =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?: de)? (\\p{L}+)\\.?,?(?: de)? (\\d{4})(?: ?г\\.?)?");
  private static final Pattern WORD_DAY_YEAR =
      Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern WORD_YEAR = Pattern.compile("(\\p{L}+)\\.?,?(?: de)? (\\d{4})");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s+(?:-|–|—|to|until|till)\\s+|\\s*(?:–|—)\\s*");
  private static final int LAST_MONTH = 12;

  /** Longer than any date people write; a bound on what the patterns look at. */
  private static final int LONGEST = 120;

  private final DayOrder order;

  DayText(DayOrder order) {
    this.order = order;
  }

  Parsed read(String text) {
    if (text.length() > LONGEST) {
      return noDay();
    }
    if (UncertainDay.parse(text).isPresent()) {
      return Parsed.asIs(text);
    }
    String[] ends = BETWEEN.split(text.strip(), -1);
    if (ends.length == 2) {
      Parsed from = one(ends[0]);
      Parsed until = one(ends[1]);
      return from.isTaken() && until.isTaken()
          ? checked(text, from.value() + "/" + until.value())
          : from.isTaken() ? until : from;
    }
    return one(text);
  }

  private Parsed one(String text) {
    String bare = text.strip().replaceAll("\\s+", " ");
    Matcher about = ABOUT.matcher(bare);
    if (about.lookingAt()) {
      Parsed day = one(bare.substring(about.end()));
      return day.isTaken() ? checked(text, day.value() + "~") : day;
    }
    if (UncertainDay.parse(bare).isPresent()) {
      return Parsed.written(text, bare, Why.DAY_WRITTEN);
    }
    Matcher moment = MOMENT.matcher(bare);
    if (moment.matches()) {
      return checked(text, moment.group(1));
    }
    Parsed figures = figures(bare);
    return figures.why() == Why.NO_DAY ? words(bare) : figures;
  }

  private Parsed figures(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      String day = yearFirst.group(3);
      return day == null
          ? day(text, yearFirst.group(1), yearFirst.group(2), "")
          : day(text, yearFirst.group(1), yearFirst.group(2), day);
    }
    Matcher monthAndYear = MONTH_AND_YEAR.matcher(text);
    if (monthAndYear.matches()) {
      return day(text, monthAndYear.group(2), monthAndYear.group(1), "");
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    return yearLast.matches() ? yearLast(text, yearLast) : noDay();
  }

  private Parsed yearLast(String text, Matcher parts) {
    String first = parts.group(1);
    String second = parts.group(3);
    String year = parts.group(4);
    boolean dots = parts.group(2).equals(".");
    boolean same = first.equals(second);
    if (Integer.parseInt(first) > LAST_MONTH || dots || same || order == DayOrder.DAY_FIRST) {
      return day(text, year, second, first);
    }
    if (Integer.parseInt(second) > LAST_MONTH || order == DayOrder.MONTH_FIRST) {
      return day(text, year, first, second);
    }
    return Parsed.refused(
        Why.DAY_AMBIGUOUS, iso(year, second, first) + " / " + iso(year, first, second));
  }

  private static Parsed words(String text) {
    Matcher dayFirst = DAY_WORD_YEAR.matcher(text);
    if (dayFirst.matches() && month(dayFirst.group(2)) > 0) {
      return day(text, dayFirst.group(3), number(dayFirst.group(2)), dayFirst.group(1));
    }
    Matcher monthFirst = WORD_DAY_YEAR.matcher(text);
    if (monthFirst.matches() && month(monthFirst.group(1)) > 0) {
      return day(text, monthFirst.group(3), number(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher month = WORD_YEAR.matcher(text);
    return month.matches() && month(month.group(1)) > 0
        ? day(text, month.group(2), number(month.group(1)), "")
        : noDay();
  }

  private static Parsed day(String text, String year, String month, String day) {
    return checked(text, iso(year, month, day));
  }

  private static Parsed checked(String text, String iso) {
    return UncertainDay.parse(iso).isPresent()
        ? Parsed.written(text, iso, Why.DAY_WRITTEN)
        : noDay();
  }

  private static Parsed noDay() {
    return Parsed.refused(Why.NO_DAY, "2021-05-03");
  }

  private static String iso(String year, String month, String day) {
    String text = year + "-" + padded(month);
    return day.isEmpty() ? text : text + "-" + padded(day);
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static int month(String word) {
    return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  private static String number(String word) {
    return String.valueOf(month(word));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : TextStyle.values()) {
          String name = month.getDisplayName(style, Locale.forLanguageTag(language));
          String bare = name.toLowerCase(Locale.ROOT).replace(".", "");
          if (bare.length() > 2 && bare.codePoints().noneMatch(Character::isDigit)) {
            months.putIfAbsent(bare, month.getValue());
          }
        }
      }
    }
    return Map.copyOf(months);
  }
}
