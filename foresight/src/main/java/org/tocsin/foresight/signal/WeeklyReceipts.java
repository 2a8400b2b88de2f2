package org.tocsin.foresight.signal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.supply.DayReceipts;
import org.tocsin.foresight.supply.DeliverySeries;

/**
 * What came in over one week whose every day is known.
 *
 * @param days the seven days
 * @param amount in the measure of the series, each day at the middle of its accounts
 */
public record WeeklyReceipts(DayInterval days, double amount) {
  private static final int WEEK = 7;

  /**
   * The weeks of a record, from the one that holds its first day to the last that is over. Days
   * before the record begins count as nothing only when {@code completeFrom} is in that week.
   *
   * @param lastDayOfWeek such as Sunday for the weeks of ISO 8601
   * @param completeFrom from which day on the record lists everything
   * @return weeks in order; they stop before the first week with a day that is not known
   */
  public static List<WeeklyReceipts> list(
      DeliverySeries series, DayOfWeek lastDayOfWeek, LocalDate completeFrom) {
    List<WeeklyReceipts> weeks = new ArrayList<>();
    LocalDate end = completeFrom.with(TemporalAdjusters.nextOrSame(lastDayOfWeek));
    while (true) {
      DayInterval days = DayInterval.endingWith(end, WEEK);
      DayInterval needed =
          days.contains(completeFrom) ? DayInterval.inclusive(completeFrom, end) : days;
      if (series.countKnown(needed) < needed.days()) {
        return List.copyOf(weeks);
      }
      weeks.add(new WeeklyReceipts(days, sum(series, needed)));
      end = end.plusDays(WEEK);
    }
  }

  private static double sum(DeliverySeries series, DayInterval days) {
    return days.stream()
        .flatMap(day -> series.find(day).stream())
        .mapToDouble(DayReceipts::middle)
        .sum();
  }
}
