package org.tocsin.foresight.score;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A forecast of one number as equally likely draws. Immutable; draws are kept in ascending order.
 */
public final class Ensemble {

  private final double[] sorted;

  private Ensemble(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * The forecast with these draws, in any order.
   *
   * @throws IllegalArgumentException when there are none, or one is not a finite number
   */
  public static Ensemble of(double... draws) {
    if (draws.length == 0) {
      throw new IllegalArgumentException("a forecast needs at least one draw");
    }
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("a draw is not a finite number");
    }
    return new Ensemble(sorted);
  }

  /** How many draws there are, at least 1. */
  public int size() {
    return sorted.length;
  }

  /** The draw at {@code rank} in ascending order, 0 for the smallest. */
  public double draw(int rank) {
    return sorted[rank];
  }

  /** The draws in ascending order. */
  public DoubleStream draws() {
    return Arrays.stream(sorted);
  }

  public double mean() {
    return Arrays.stream(sorted).average().orElseThrow();
  }

  /**
   * The value below which a share of the draws lies, between neighbouring draws in a straight line
   * (type 7 of Hyndman and Fan 1996, the default of NumPy and R, which VIEWS scores with).
   *
   * @param share from 0 to 1
   */
  public double quantile(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share lies between 0 and 1, not " + share);
    }
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The share of draws at or above {@code threshold}: the forecast chance of at least that. */
  public double chanceOfAtLeast(double threshold) {
    return 1.0 - (double) countBelow(threshold) / sorted.length;
  }

  /** How many draws are below {@code value}. */
  int countBelow(double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many draws are at or below {@code value}. */
  int countUpTo(double value) {
    return countBelow(Math.nextUp(value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ensemble that && Arrays.equals(sorted, that.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }

  @Override
  public String toString() {
    return "%d draws, median %s, 90 %% within %s and %s"
        .formatted(sorted.length, quantile(0.5), quantile(0.05), quantile(0.95));
  }
}
