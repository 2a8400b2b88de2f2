package org.tocsin.foresight.score;

/**
 * An estimate with the interval that goes with it.
 *
 * @param estimate the value on all the data
 * @param low lower end
 * @param high upper end, not below {@code low}
 * @param level share of resampled values inside, above 0 and below 1; 0.95 for a 95 % interval
 */
public record Interval(double estimate, double low, double high, double level) {

  public Interval {
    if (!(low <= high) || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "no interval: " + low + " to " + high + " at level " + level);
    }
  }

  /** Whether zero lies outside, that is whether the sign of a difference is settled. */
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }
}
