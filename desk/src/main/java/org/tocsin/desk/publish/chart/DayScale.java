package org.tocsin.desk.publish.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days to pixels.
 *
 * @param from first day, at {@code left}
 * @param until day after the last, at {@code right}; later than {@code from}
 */
record DayScale(LocalDate from, LocalDate until, double left, double right) {
  private static final double LABEL_PIXELS = 62;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter YEARED =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /** A mark on the axis. */
  record Tick(LocalDate day, String label) {}

  DayScale {
    if (!until.isAfter(from)) {
      until = from.plusDays(1);
    }
  }

  /** "12 Dec 2022", as dates stand everywhere in Tocsin. */
  static String written(LocalDate day) {
    return LONG.format(day);
  }

  long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  double x(LocalDate day) {
    double share = ChronoUnit.DAYS.between(from, day) / (double) days();
    return left + Math.clamp(share, 0, 1) * (right - left);
  }

  /** As many round dates as can be read, first one with its year. */
  List<Tick> ticks() {
    int most = Math.max(2, (int) ((right - left) / LABEL_PIXELS));
    if (days() <= Math.min(75, most * 28L)) {
      return dayTicks(most);
    }
    for (int months : new int[] {1, 2, 3, 6, 12, 24, 60, 120, 240, 600}) {
      List<Tick> ticks = monthTicks(months);
      if (ticks.size() <= most) {
        return ticks;
      }
    }
    return monthTicks(1200);
  }

  private List<Tick> dayTicks(int most) {
    int step = 1;
    for (int days : new int[] {1, 2, 7, 14, 28}) {
      step = days;
      if (days() / days < most) {
        break;
      }
    }
    LocalDate first = step < 7 ? from : from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    List<Tick> ticks = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(until); day = day.plusDays(step)) {
      ticks.add(new Tick(day, DAY.format(day)));
    }
    return ticks;
  }

  private List<Tick> monthTicks(int months) {
    int monthsSinceYearZero = from.getYear() * 12 + from.getMonthValue() - 1;
    int first = Math.ceilDiv(monthsSinceYearZero, months) * months;
    List<Tick> ticks = new ArrayList<>();
    for (int month = first; ; month += months) {
      LocalDate day = LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
      if (!day.isBefore(until)) {
        return ticks;
      }
      if (!day.isBefore(from)) {
        ticks.add(new Tick(day, label(day, months, ticks.isEmpty())));
      }
    }
  }

  private static String label(LocalDate day, int months, boolean first) {
    if (months >= 12) {
      return String.valueOf(day.getYear());
    }
    return (first || day.getMonthValue() <= months ? YEARED : MONTH).format(day);
  }
}
