package org.tocsin.reader.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.TimeType;

/** What a rule found by name, and the time that its operation makes of it. */
final class Bound {
  private static final int MOST = 100_000;

  private record Entry(String name, String value) {}

  private final List<Entry> entries = new ArrayList<>(6);

  int mark() {
    return entries.size();
  }

  void reset(int mark) {
    entries.subList(mark, entries.size()).clear();
  }

  void put(String name, String value) {
    entries.add(new Entry(name, value));
  }

  private @Nullable String get(String name) {
    for (Entry entry : entries) {
      if (entry.name().equals(name)) {
        return entry.value();
      }
    }
    return null;
  }

  /** The time of a range of tokens; null when the parts make no date, such as day 31 of June. */
  @Nullable RawTime time(TimeRule rule, int from, int to) {
    Meaning meaning = meaning(rule);
    if (meaning == null) {
      return null;
    }
    return new RawTime(from, to, rule.type(), meaning, rule.settings().get("mod"));
  }

  private @Nullable Meaning meaning(TimeRule rule) {
    return switch (rule.operation()) {
      case CAL -> calendar(rule);
      case ISO -> iso(value(rule, "value"));
      case EITHER -> either(rule);
      case WEEKDAY ->
          new Meaning.Weekday(number(rule, "day", "DAYNAME"), number(rule, "dir", ""), clock(rule));
      case OFFSET -> counted(rule);
      case DURATION -> duration(rule);
      case FIXED -> new Meaning.Fixed(text(rule, "value"));
      case CLOCK -> new Meaning.Clock(clock(rule));
      case CENTURY ->
          new Meaning.Fixed(String.format(Locale.ROOT, "%02d", number(rule, "n", "") - 1));
      case NOTHING -> new Meaning.None();
    };
  }

  /** A setting with each name in braces replaced by what was found; null when it is not set. */
  private @Nullable String text(TimeRule rule, String setting) {
    String value = rule.settings().get(setting);
    if (value == null) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    int open = value.indexOf('{');
    while (open >= 0) {
      int close = value.indexOf('}', open);
      String name = value.substring(open + 1, close);
      String found = get(name);
      boolean oneDigit = name.equals("MONTH") && found != null && found.length() == 1;
      out.append(value, at, open).append(oneDigit ? "0" : "").append(found == null ? "" : found);
      at = close + 1;
      open = value.indexOf('{', at);
    }
    return out.append(value.substring(at)).toString();
  }

  /** A setting that is a name found, with a minus or not, or a value itself; null when neither. */
  private @Nullable String value(TimeRule rule, String setting) {
    String value = rule.settings().get(setting);
    return value == null ? null : named(value);
  }

  private @Nullable String named(String value) {
    boolean negative = value.startsWith("-");
    String name = negative ? value.substring(1) : value;
    String found = get(name);
    if (found != null) {
      return negative ? "-" + found : found;
    }
    return name.length() == 1 || Character.isDigit(name.charAt(0)) ? value : null;
  }

  /** A whole number from a setting, else from what was found under a name; else 0. */
  private int number(TimeRule rule, String setting, String name) {
    String value = rule.settings().containsKey(setting) ? value(rule, setting) : get(name);
    return value == null ? 0 : whole(value);
  }

  private static int whole(String value) {
    String digits = value.startsWith("--") ? value.substring(2) : value;
    double number = Double.parseDouble(digits);
    return Math.abs(number) < MOST ? (int) number : 0;
  }

  private @Nullable Meaning calendar(TimeRule rule) {
    int month = number(rule, "month", "MONTH");
    int day = number(rule, "day", "DAY");
    if (day > 31 || month > 12 || day == 31 && shortMonth(month) || day > 29 && month == 2) {
      return null;
    }
    String part = text(rule, "part");
    return new Meaning.Calendar(year(rule), month, day, part == null ? "" : part, clock(rule));
  }

  private static boolean shortMonth(int month) {
    return month == 2 || month == 4 || month == 6 || month == 9 || month == 11;
  }

  private Meaning.Year year(TimeRule rule) {
    String setting = rule.settings().get("year");
    if (setting != null && setting.startsWith("near")) {
      String rest = setting.substring("near".length());
      String amount = rest.isEmpty() ? "0" : named(rest.startsWith("+") ? rest.substring(1) : rest);
      return new Meaning.Shifted(amount == null ? 0 : whole(amount), true);
    }
    if (setting != null) {
      String shift = named(setting);
      return new Meaning.Shifted(shift == null ? 0 : whole(shift), false);
    }
    String year = get("YEAR");
    return year != null
        ? new Meaning.Stated(Integer.parseInt(year))
        : new Meaning.Unsaid(number(rule, "dir", ""));
  }

  private static @Nullable Meaning iso(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String[] parts = value.split("-");
    boolean full = parts.length == 3;
    Meaning.Year year =
        full ? new Meaning.Stated(Integer.parseInt(parts[0])) : new Meaning.Unsaid(0);
    int month = Integer.parseInt(parts[parts.length - 2]);
    return new Meaning.Calendar(year, month, Integer.parseInt(parts[parts.length - 1]), "", "");
  }

  /** Day and month in an order that cannot be known, unless both are the same number. */
  private Meaning either(TimeRule rule) {
    int a = number(rule, "a", "");
    int b = number(rule, "b", "");
    return a == b ? new Meaning.Calendar(year(rule), a, b, "", "") : new Meaning.Fixed(null);
  }

  private Meaning counted(TimeRule rule) {
    String unit = value(rule, "unit");
    boolean nearest = "near".equals(rule.settings().get("from"));
    String amount = value(rule, "n");
    if (unit == null || amount == null || amount.contains(".")) {
      return new Meaning.Fixed(null);
    }
    boolean like = "quarter".equals(rule.settings().get("like"));
    return new Meaning.Counted(whole(amount), unit.charAt(0), nearest, like, clock(rule));
  }

  /** Null for "1939 years": in languages where the noun follows, that is the year 1939. */
  private @Nullable Meaning duration(TimeRule rule) {
    String unit = value(rule, "unit");
    String amount = value(rule, "n");
    Double number = amount == null || amount.equals("X") ? null : Double.valueOf(amount);
    String half = get("HALF");
    if (half != null && number != null) {
      number += Double.parseDouble(half);
    }
    char letter = unit == null ? 'X' : unit.charAt(0);
    boolean calendarYear = letter == 'Y' && number != null && number > 1500 && number < 2100;
    return calendarYear ? null : new Meaning.Fixed(Durations.value(number, letter));
  }

  private String clock(TimeRule rule) {
    String fixed = text(rule, "clock");
    if (fixed != null) {
      return fixed;
    }
    String part = get("DAYPART");
    String hourText = get("HOUR");
    if (hourText == null) {
      String whole = get("CLOCK");
      return whole != null ? whole : part == null ? "" : "T" + part;
    }
    int hour = whole(hourText);
    String half = get("HALFDAY");
    boolean late = "PM".equals(half) || "EV".equals(part) || "AF".equals(part);
    if (late && hour < 12) {
      hour += 12;
    } else if ("AM".equals(half) && hour == 12) {
      hour = 0;
    }
    String minute = get("MINUTE");
    return String.format(
        Locale.ROOT, "T%02d:%02d", hour, minute == null ? 0 : Integer.parseInt(minute));
  }

  /** Whether an expression is a day stated in full. */
  static boolean isFullDay(RawTime raw) {
    return raw.type() == TimeType.DATE
        && raw.meaning() instanceof Meaning.Calendar c
        && c.year() instanceof Meaning.Stated
        && c.day() > 0
        && c.month() > 0;
  }
}
