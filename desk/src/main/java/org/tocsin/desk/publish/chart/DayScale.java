package org.tocsin.desk.publish.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Days to pixels.
 *
 * @param from first day, at {@code left}
 * @param until day after the last, at {@code right}; later than {@code from}
 */
record DayScale(LocalDate from, LocalDate until, double left, double right) {
  private static final double LABEL_PIXELS = 62;

  /** A mark on the axis. */
  record Tick(LocalDate day, String label) {}

  DayScale {
    if (!until.isAfter(from)) {
      until = from.plusDays(1);
    }
  }

  long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  double x(LocalDate day) {
    double share = ChronoUnit.DAYS.between(from, day) / (double) days();
    return left + Math.clamp(share, 0, 1) * (right - left);
  }

  /** As many round dates as can be read, first one with its year. */
  List<Tick> ticks(PictureWords words) {
    int most = Math.max(2, (int) ((right - left) / LABEL_PIXELS));
    if (days() <= Math.min(75, most * 28L)) {
      return dayTicks(most, words);
    }
    for (int months : new int[] {1, 2, 3, 6, 12, 24, 60, 120, 240, 600}) {
      List<Tick> ticks = monthTicks(months, words);
      if (ticks.size() <= most) {
        return ticks;
      }
    }
    return monthTicks(1200, words);
  }

  private List<Tick> dayTicks(int most, PictureWords words) {
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
      ticks.add(new Tick(day, words.tick(day, PictureWords.Grain.DAY)));
    }
    return ticks;
  }

  private List<Tick> monthTicks(int months, PictureWords words) {
    int monthsSinceYearZero = from.getYear() * 12 + from.getMonthValue() - 1;
    int first = Math.ceilDiv(monthsSinceYearZero, months) * months;
    List<Tick> ticks = new ArrayList<>();
    for (int month = first; ; month += months) {
      LocalDate day = LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
      if (!day.isBefore(until)) {
        return ticks;
      }
      if (!day.isBefore(from)) {
        ticks.add(new Tick(day, label(day, months, ticks.isEmpty(), words)));
      }
    }
  }

  private static String label(LocalDate day, int months, boolean first, PictureWords words) {
    if (months >= 12) {
      return String.valueOf(day.getYear());
    }
    return words.tick(
        day,
        first || day.getMonthValue() <= months
            ? PictureWords.Grain.MONTH_AND_YEAR
            : PictureWords.Grain.MONTH);
  }
}
