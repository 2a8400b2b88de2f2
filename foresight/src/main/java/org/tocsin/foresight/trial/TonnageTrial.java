package org.tocsin.foresight.trial;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.tocsin.foresight.signal.WeekAhead;
import org.tocsin.foresight.signal.WeeklyReceipts;
import org.tocsin.foresight.supply.DeliverySeries;

/**
 * Next week's receipts, forecast week by week over a record, beside the peers: last week again, and
 * the means over four and eight weeks.
 *
 * @param weeks complete weeks of the record
 * @param tried how many were forecast and counted: from the ninth on, so that every peer is whole
 * @param ours mean absolute error of the pool
 * @param naive of last week again
 * @param fourWeeks of the mean over four weeks
 * @param eightWeeks of the mean over eight weeks
 * @param gain error of the four-week mean less ours, paired by week; above 0 is for us
 * @param covered share of the weeks counted that lay in the range of 80 in 100, where it was given
 */
public record TonnageTrial(
    int weeks,
    int tried,
    Estimate ours,
    Estimate naive,
    Estimate fourWeeks,
    Estimate eightWeeks,
    Estimate gain,
    double covered) {
  private static final int WHOLE_FROM = 8;
  private static final int BLOCK = 4;
  private static final long SEED = 20221029;

  /**
   * @param series a complete record of deliveries
   * @param lastDayOfWeek where weeks end; the same question with other weeks shows how much hangs
   *     on it
   * @param from the first day of the record
   * @throws IllegalArgumentException when the record is too short
   */
  public static TonnageTrial of(DeliverySeries series, DayOfWeek lastDayOfWeek, LocalDate from) {
    double[] weeks =
        WeeklyReceipts.list(series, lastDayOfWeek, from).stream()
            .mapToDouble(WeeklyReceipts::amount)
            .toArray();
    if (weeks.length <= WHOLE_FROM + BLOCK) {
      throw new IllegalArgumentException("too few weeks: " + weeks.length);
    }
    List<WeekAhead.Trial> trials =
        WeekAhead.replay(weeks).stream().filter(trial -> trial.week() >= WHOLE_FROM).toList();
    double[] ours = trials.stream().mapToDouble(WeekAhead.Trial::error).toArray();
    double[] four = errors(weeks, week -> mean(weeks, week, 4));
    double[] gain = new double[ours.length];
    Arrays.setAll(gain, i -> four[i] - ours[i]);
    return new TonnageTrial(
        weeks.length,
        ours.length,
        estimate(ours),
        estimate(errors(weeks, week -> weeks[week - 1])),
        estimate(four),
        estimate(errors(weeks, week -> mean(weeks, week, 8))),
        estimate(gain),
        covered(trials));
  }

  private static double[] errors(double[] weeks, IntToDoubleFunction forecast) {
    List<Double> errors = new ArrayList<>();
    for (int week = WHOLE_FROM; week < weeks.length; week++) {
      errors.add(Math.abs(forecast.applyAsDouble(week) - weeks[week]));
    }
    return errors.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double mean(double[] weeks, int week, int span) {
    return Arrays.stream(weeks, week - span, week).average().orElseThrow();
  }

  private static Estimate estimate(double[] errors) {
    return Estimate.ofBlocks(errors, BLOCK, new SplittableRandom(SEED));
  }

  private static double covered(List<WeekAhead.Trial> trials) {
    return trials.stream()
        .filter(trial -> trial.range().isPresent())
        .mapToDouble(trial ->
            trial.came() >= trial.range().get().p10() && trial.came() <= trial.range().get().p90()
                ? 1
                : 0)
        .average()
        .orElse(Double.NaN);
  }
}
