package org.tocsin.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Time;
import org.tocsin.reader.Reading.TimeType;
import org.tocsin.reader.Span;

/**
 * Gives a found expression its value. Where the words do not suffice, the document's date or the
 * nearest date stated before is used and named; where neither exists, the value stays null.
 */
final class Anchor {
  private final @Nullable LocalDate documentDate;
  private final String documentRule;
  private @Nullable LocalDate nearest;
  private boolean nearestHasMonth;

  /**
   * @param documentRule what the document's date rests on, for people
   */
  Anchor(@Nullable LocalDate documentDate, String documentRule) {
    this.documentDate = documentDate;
    this.documentRule = documentRule;
  }

  Time resolve(RawTime raw, Span span, boolean future) {
    return switch (raw.shape()) {
      case COMPLETE -> stated(raw, span, raw.value());
      case CALENDAR -> calendar(raw, span, future);
      case WEEKDAY -> weekday(raw, span, future);
      case OFFSET -> offset(raw, span);
      case PERIOD -> period(raw, span);
      case CLOCK -> clock(raw, span);
    };
  }

  private static Time stated(RawTime raw, Span span, @Nullable String value) {
    return new Time(span, raw.type(), value, raw.mod(), false, null);
  }

  private static Time unresolved(RawTime raw, Span span) {
    return new Time(span, raw.type(), null, raw.mod(), false, null);
  }

  private Time inferred(RawTime raw, Span span, String value, String rule) {
    return new Time(span, raw.type(), value, raw.mod(), true, rule);
  }

  private Time calendar(RawTime raw, Span span, boolean future) {
    if (raw.year() > 0) {
      remember(raw.year(), raw.month(), raw.day());
      return stated(raw, span, iso(raw.year(), raw.month(), raw.day()) + suffix(raw));
    }
    int year = yearFor(raw, future);
    if (year == 0) {
      return unresolved(raw, span);
    }
    String rule =
        nearest != null && nearestHasMonth || documentDate == null
            ? "year of the nearest date before"
            : "year by " + documentRule;
    remember(year, raw.month(), raw.day());
    return inferred(raw, span, iso(year, raw.month(), raw.day()) + suffix(raw), rule);
  }

  private static String suffix(RawTime raw) {
    return raw.value() == null ? "" : raw.value();
  }

  /** The year that brings the day closest to the date it hangs on; 0 when there is none. */
  private int yearFor(RawTime raw, boolean future) {
    LocalDate base = nearest != null && nearestHasMonth ? nearest : documentDate;
    if (base == null) {
      return nearest == null ? 0 : nearest.getYear();
    }
    int best = base.getYear();
    long bestDistance = Long.MAX_VALUE;
    for (int year = base.getYear() - 1; year <= base.getYear() + 1; year++) {
      LocalDate day = day(year, raw.month(), raw.day());
      long distance = Math.abs(base.toEpochDay() - day.toEpochDay());
      boolean afterDocument =
          documentDate != null && !future && day.isAfter(documentDate.plusDays(31));
      if (distance < bestDistance && !afterDocument) {
        best = year;
        bestDistance = distance;
      }
    }
    return best;
  }

  private void remember(int year, int month, int day) {
    nearest = day(year, month == 0 ? 7 : month, day);
    nearestHasMonth = month > 0;
  }

  private static LocalDate day(int year, int month, int day) {
    YearMonth in = YearMonth.of(year, Math.max(1, month));
    return in.atDay(Math.min(Math.max(1, day), in.lengthOfMonth()));
  }

  private static String iso(int year, int month, int day) {
    if (month == 0) {
      return String.format(Locale.ROOT, "%04d", year);
    }
    return day == 0
        ? String.format(Locale.ROOT, "%04d-%02d", year, month)
        : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }

  private Time weekday(RawTime raw, Span span, boolean future) {
    if (documentDate == null) {
      return unresolved(raw, span);
    }
    DayOfWeek day = DayOfWeek.of(raw.day());
    boolean ahead = raw.amount() > 0 || (raw.amount() == 0 && future);
    LocalDate found =
        ahead
            ? documentDate.with(
                raw.amount() > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day))
            : documentDate.with(
                raw.amount() < 0
                    ? TemporalAdjusters.previous(day)
                    : TemporalAdjusters.previousOrSame(day));
    return inferred(raw, span, found + suffix(raw), "weekday by " + documentRule);
  }

  private Time offset(RawTime raw, Span span) {
    if (documentDate == null) {
      return unresolved(raw, span);
    }
    LocalDate day = Durations.shift(documentDate, raw.amount(), raw.unit());
    String value =
        switch (raw.unit()) {
          case 'W', 'F' -> week(day);
          case 'M', 'Q' -> YearMonth.from(day).toString();
          case 'Y', 'T', 'C' -> String.valueOf(day.getYear());
          default -> day.toString();
        };
    return inferred(raw, span, value + suffix(raw), "counted from " + documentRule);
  }

  private Time period(RawTime raw, Span span) {
    if (documentDate == null) {
      return unresolved(raw, span);
    }
    String rule = "counted from " + documentRule;
    LocalDate at =
        raw.unit() == 'm' || raw.unit() == 's'
            ? documentDate
            : Durations.shift(documentDate, raw.amount(), raw.unit());
    String value =
        switch (raw.unit()) {
          case 'm' -> iso(monthYear(documentDate, raw.month(), raw.amount()), raw.month(), 0);
          case 's' -> documentDate.plusYears(raw.amount()).getYear() + "-" + raw.value();
          case 'W', 'F' -> week(at);
          case 'E' -> week(documentDate.plusWeeks(raw.amount())) + "-WE";
          case 'M' -> YearMonth.from(at).toString();
          case 'Q' -> at.getYear() + "-Q" + ((at.getMonthValue() - 1) / 3 + 1);
          case 'Y' -> String.valueOf(at.getYear());
          case 'T' -> String.valueOf(at.getYear() / 10);
          case 'C' -> String.valueOf(at.getYear() / 100);
          default -> at.toString();
        };
    return inferred(raw, span, value, rule);
  }

  private static int monthYear(LocalDate base, int month, int direction) {
    Month wanted = Month.of(month);
    int order = wanted.compareTo(base.getMonth());
    if (direction < 0) {
      return order < 0 ? base.getYear() : base.getYear() - 1;
    }
    return direction > 0 && order <= 0 ? base.getYear() + 1 : base.getYear();
  }

  private static String week(LocalDate day) {
    WeekFields iso = WeekFields.ISO;
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(iso.weekBasedYear()),
        day.get(iso.weekOfWeekBasedYear()));
  }

  private Time clock(RawTime raw, Span span) {
    return documentDate == null || raw.type() != TimeType.TIME
        ? new Time(span, TimeType.TIME, raw.value(), raw.mod(), false, null)
        : inferred(raw, span, documentDate + suffix(raw), "day by " + documentRule);
  }
}
