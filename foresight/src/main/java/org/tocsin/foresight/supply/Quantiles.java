package org.tocsin.foresight.supply;

import java.util.Arrays;

/**
 * The 10th, 50th and 90th percentile of draws, by nearest rank (the smallest draw with at least
 * that share of draws at or below it), so that each is a value that was drawn and infinite draws do
 * no harm.
 *
 * @param p10 one draw in ten lies at or below it
 * @param p50 the median
 * @param p90 one draw in ten lies above it
 */
public record Quantiles(double p10, double p50, double p90) {

  public Quantiles {
    if (!(p10 <= p50 && p50 <= p90)) {
      throw new IllegalArgumentException("not in order: " + p10 + ", " + p50 + ", " + p90);
    }
  }

  /**
   * The percentiles of {@code draws}, which are at least one and not NaN; they are left as they
   * are.
   */
  public static Quantiles of(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    return new Quantiles(rank(sorted, 0.1), rank(sorted, 0.5), rank(sorted, 0.9));
  }

  private static double rank(double[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, index)];
  }
}
