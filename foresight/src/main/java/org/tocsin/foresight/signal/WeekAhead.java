package org.tocsin.foresight.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.supply.Quantiles;

/**
 * Next week's receipts from the weeks before. The experts are the means over the last 1, 2, ... 8
 * weeks: the naive forecast, the usual four-week and eight-week means, and all between them. They
 * are pooled by {@link ExpertPool}, at the weighted median, so that which memory is right is learnt
 * from the weeks themselves and a single odd week does not decide. The range comes from the errors
 * the pool has made so far (conformal: V. Vovk, A. Gammerman and G. Shafer, "Algorithmic Learning
 * in a Random World", Springer 2005), so it is as wide as the record has been wrong.
 */
public final class WeekAhead {
  private static final int MOST_WEEKS = 8;

  /** Errors below this number give no range. */
  private static final int LEAST_ERRORS = 5;

  private WeekAhead() {}

  /**
   * One forecast beside what came.
   *
   * @param week index of the week that is forecast, from 0
   * @param forecast made from the weeks before it alone
   * @param range 10th to 90th percentile; empty when too few errors are known
   * @param came what came in that week
   */
  public record Trial(int week, double forecast, Optional<Quantiles> range, double came) {
    public double error() {
      return Math.abs(forecast - came);
    }
  }

  /** Goes through the weeks once, forecasting each from those before it, from the third on. */
  public static List<Trial> replay(double[] weeks) {
    ExpertPool pool = new ExpertPool(MOST_WEEKS);
    List<Double> errors = new ArrayList<>();
    List<Trial> trials = new ArrayList<>();
    for (int week = 2; week < weeks.length; week++) {
      double[] said = means(weeks, week);
      double forecast = pool.median(said);
      trials.add(new Trial(week, forecast, range(forecast, errors), weeks[week]));
      errors.add(weeks[week] - forecast);
      pool.learn(said, weeks[week]);
    }
    return List.copyOf(trials);
  }

  /** The forecast of the week after the last; empty when fewer than two weeks are known. */
  public static Optional<Quantiles> forecast(double[] weeks) {
    if (weeks.length < 2) {
      return Optional.empty();
    }
    Trial next = replay(Arrays.copyOf(weeks, weeks.length + 1)).getLast();
    return next.range();
  }

  /** Means over the last 1, 2, ... weeks before {@code week}, over fewer where there are fewer. */
  private static double[] means(double[] weeks, int week) {
    double[] means = new double[MOST_WEEKS];
    for (int span = 1; span <= MOST_WEEKS; span++) {
      means[span - 1] =
          Arrays.stream(weeks, Math.max(0, week - span), week).average().orElseThrow();
    }
    return means;
  }

  private static Optional<Quantiles> range(double forecast, List<Double> errors) {
    if (errors.size() < LEAST_ERRORS) {
      return Optional.empty();
    }
    Quantiles spread = Quantiles.of(errors.stream().mapToDouble(Double::doubleValue).toArray());
    return Optional.of(
        new Quantiles(
            Math.max(0, Math.min(forecast, forecast + spread.p10())),
            Math.max(0, forecast),
            Math.max(forecast, forecast + spread.p90())));
  }
}
