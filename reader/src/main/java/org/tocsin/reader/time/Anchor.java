package org.tocsin.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Time;
import org.tocsin.reader.Span;

/**
 * Gives a found expression its value. Where the words do not suffice, the document's date or the
 * nearest date stated before is used and named; where neither exists, the value stays null.
 *
 * <p>A text that mostly dates days of other years than its own tells a history: in it a day without
 * a year hangs on the date before. In any other text it hangs on the document's date.
 */
final class Anchor {
  /** How far ahead of the document a date may be that is told as past: what was announced. */
  private static final int SLACK_DAYS = 31;

  /** The same where nothing says whether it is past. */
  private static final int UNSAID_DAYS = 92;

  /** How far apart years of one story are. */
  private static final int STORY_YEARS = 3;

  /** How many expressions a quarter is talked about. */
  private static final int QUARTER_REACH = 10;

  private record Quarter(int year, String part) {}

  private final @Nullable LocalDate documentDate;
  private final String documentRule;
  private final boolean history;
  private @Nullable LocalDate nearest;
  private @Nullable Quarter quarter;
  private int sinceQuarter;

  /**
   * @param documentRule what the document's date rests on, for people
   * @param all expressions of the document
   */
  Anchor(@Nullable LocalDate documentDate, String documentRule, List<RawTime> all) {
    this.documentDate = documentDate;
    this.documentRule = documentRule;
    this.history = documentDate == null || isHistory(documentDate.getYear(), all);
  }

  private static boolean isHistory(int year, List<RawTime> all) {
    int far = 0;
    int near = 0;
    for (RawTime raw : all) {
      switch (raw.meaning()) {
        case Meaning.Calendar date
            when date.month() > 0 && date.year() instanceof Meaning.Stated(int stated) -> {
          boolean own = Math.abs(stated - year) <= 1;
          near += own ? 1 : 0;
          far += own ? 0 : 1;
        }
        case Meaning.Weekday weekday -> near++;
        default -> {}
      }
    }
    return far > 2 * near;
  }

  Time resolve(RawTime raw, Span span, Tense.Side side) {
    sinceQuarter++;
    return switch (raw.meaning()) {
      case Meaning.Fixed(String value) -> {
        boolean longer = value != null && (value.equals("P6M") || value.equals("P9M"));
        sinceQuarter = longer ? QUARTER_REACH : sinceQuarter;
        yield stated(raw, span, value);
      }
      case Meaning.None none -> stated(raw, span, null);
      case Meaning.Calendar calendar -> calendar(raw, calendar, span, side);
      case Meaning.Weekday weekday -> weekday(raw, weekday, span, side);
      case Meaning.Counted counted -> counted(raw, counted, span, side);
      case Meaning.Clock(String clock) ->
          documentDate == null
              ? stated(raw, span, clock)
              : inferred(raw, span, day() + clock, "day by " + dayRule());
    };
  }

  private static Time stated(RawTime raw, Span span, @Nullable String value) {
    return new Time(span, raw.type(), value, raw.mod(), false, null);
  }

  private static Time inferred(RawTime raw, Span span, String value, String rule) {
    return new Time(span, raw.type(), value, raw.mod(), true, rule);
  }

  private Time calendar(RawTime raw, Meaning.Calendar date, Span span, Tense.Side side) {
    int year;
    String rule = "year by " + documentRule;
    switch (date.year()) {
      case Meaning.Stated(int stated) -> {
        remember(stated, date);
        return stated(raw, span, value(stated, date));
      }
      case Meaning.Shifted(int years, boolean fromNearest) -> {
        LocalDate base = fromNearest || history ? nearestOrOwn() : documentDate;
        rule = base == documentDate ? rule : "year of the nearest date before";
        year = base == null ? 0 : base.getYear() + years;
      }
      case Meaning.Unsaid(int direction) -> {
        LocalDate base = history ? nearestOrOwn() : documentDate;
        rule = base == documentDate ? rule : "year of the nearest date before";
        year = base == null ? 0 : yearFor(base, date, direction, side);
      }
    }
    if (year < 1 || year > 9999) {
      return stated(raw, span, null);
    }
    remember(year, date);
    return inferred(raw, span, value(year, date), rule);
  }

  private @Nullable LocalDate nearestOrOwn() {
    return nearest != null ? nearest : documentDate;
  }

  /** The year that brings the date closest to the date it hangs on, on the side that is said. */
  private int yearFor(LocalDate base, Meaning.Calendar date, int direction, Tense.Side side) {
    int best = base.getYear();
    long bestDistance = Long.MAX_VALUE;
    LocalDate latest =
        documentDate == null || side == Tense.Side.FUTURE || direction > 0
            ? LocalDate.MAX
            : documentDate.plusDays(side == Tense.Side.PAST ? SLACK_DAYS : UNSAID_DAYS);
    for (int year = base.getYear() - 1; year <= base.getYear() + 1; year++) {
      LocalDate day = middle(year, date);
      long distance = day.toEpochDay() - base.toEpochDay();
      boolean wrongSide =
          direction < 0 && sameOrLater(day, base) || direction > 0 && sameOrLater(base, day);
      if (Math.abs(distance) < bestDistance && !wrongSide && !day.isAfter(latest)) {
        best = year;
        bestDistance = Math.abs(distance);
      }
    }
    return best;
  }

  private static boolean sameOrLater(LocalDate day, LocalDate than) {
    return !YearMonth.from(day).isBefore(YearMonth.from(than));
  }

  /** A bare year far from what is told ("the borders of 1772") does not move the story. */
  private void remember(int year, Meaning.Calendar date) {
    boolean bare = date.month() == 0 && date.part().isEmpty();
    if (bare && nearest != null && Math.abs(year - nearest.getYear()) > STORY_YEARS) {
      return;
    }
    nearest = middle(year, date);
    boolean isLatest = quarter == null || year >= quarter.year();
    if (date.part().startsWith("Q") && isLatest) {
      quarter = new Quarter(year, date.part());
      sinceQuarter = 0;
    }
  }

  private static LocalDate middle(int year, Meaning.Calendar date) {
    int month = date.month() > 0 ? date.month() : middleMonth(date.part());
    YearMonth in = YearMonth.of(year, month);
    return in.atDay(date.day() > 0 ? Math.min(date.day(), in.lengthOfMonth()) : 15);
  }

  private static int middleMonth(String part) {
    return switch (part) {
      case "WI" -> 1;
      case "Q1" -> 2;
      case "H1" -> 3;
      case "SP" -> 4;
      case "Q2" -> 5;
      case "SU", "Q3" -> 8;
      case "H2" -> 9;
      case "FA" -> 10;
      case "Q4" -> 11;
      default -> 7;
    };
  }

  private static String value(int year, Meaning.Calendar date) {
    StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
    if (!date.part().isEmpty()) {
      out.append('-').append(date.part());
    } else if (date.month() > 0) {
      out.append(String.format(Locale.ROOT, "-%02d", date.month()));
      if (date.day() > 0) {
        out.append(String.format(Locale.ROOT, "-%02d", date.day()));
      }
    }
    return out.append(date.clock()).toString();
  }

  private @Nullable LocalDate day() {
    return history ? nearestOrOwn() : documentDate;
  }

  private String dayRule() {
    return history && nearest != null ? "the nearest date before" : documentRule;
  }

  private Time weekday(RawTime raw, Meaning.Weekday weekday, Span span, Tense.Side side) {
    LocalDate base = documentDate;
    if (base == null) {
      return stated(raw, span, null);
    }
    DayOfWeek day = DayOfWeek.of(weekday.day());
    int direction = weekday.direction();
    LocalDate found =
        direction > 0 || direction == 0 && side == Tense.Side.FUTURE
            ? base.with(
                direction > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day))
            : base.with(
                direction < 0
                    ? TemporalAdjusters.previous(day)
                    : TemporalAdjusters.previousOrSame(day));
    return inferred(raw, span, found + weekday.clock(), "weekday by " + documentRule);
  }

  private Time counted(RawTime raw, Meaning.Counted counted, Span span, Tense.Side side) {
    boolean before = counted.fromNearest() || history;
    LocalDate base = before ? nearestOrOwn() : documentDate;
    if (base == null) {
      return stated(raw, span, null);
    }
    String rule = "counted from " + (base == documentDate ? documentRule : "the date before");
    Quarter like = counted.likeQuarter() && sinceQuarter < QUARTER_REACH ? quarter : null;
    if (like != null && counted.unit() == 'Y') {
      return inferred(raw, span, like.year() + counted.amount() + "-" + like.part(), rule);
    }
    if (like != null && counted.unit() == 'Q') {
      return inferred(raw, span, like.year() + "-" + like.part(), "the quarter mentioned before");
    }
    LocalDate at = Durations.shift(base, counted.amount(), counted.unit());
    String value =
        switch (counted.unit()) {
          case 'W', 'F' -> week(at);
          case 'E' -> week(weekend(base, counted.amount(), side)) + "-WE";
          case 'M' -> YearMonth.from(at).toString();
          case 'Q' -> at.getYear() + "-Q" + ((at.getMonthValue() - 1) / 3 + 1);
          case 'Y' -> String.valueOf(at.getYear());
          case 'T' -> String.valueOf(at.getYear() / 10);
          case 'C' -> String.valueOf(at.getYear() / 100);
          default -> at.toString();
        };
    if (before) {
      nearest = at;
    }
    return inferred(raw, span, value + counted.clock(), rule);
  }

  /** In the first half of a week "the weekend" is the one before. */
  private static LocalDate weekend(LocalDate base, int amount, Tense.Side side) {
    return amount == 0 && side != Tense.Side.FUTURE ? base.minusDays(3) : base.plusWeeks(amount);
  }

  private static String week(LocalDate day) {
    WeekFields iso = WeekFields.ISO;
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(iso.weekBasedYear()),
        day.get(iso.weekOfWeekBasedYear()));
  }
}
