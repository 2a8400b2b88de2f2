package org.tocsin.foresight.supply;

import java.util.random.RandomGenerator;

/**
 * A number known as "at least, most likely, at most": the triangular distribution (N. L. Johnson
 * and S. Kotz, "Beyond Beta", World Scientific 2004, ch. 1). It is used because a person can state
 * its three numbers.
 *
 * @param low the least, finite
 * @param mode the most likely
 * @param high the most, finite
 */
public record Triangular(double low, double mode, double high) {

  /**
   * @throws IllegalArgumentException unless low &lt;= mode &lt;= high, all finite
   */
  public Triangular {
    boolean ordered = low <= mode && mode <= high;
    if (!ordered || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException(
          "need low <= mode <= high, all finite: " + low + ", " + mode + ", " + high);
    }
  }

  /** A number without uncertainty. */
  public static Triangular exactly(double value) {
    return new Triangular(value, value, value);
  }

  /** {@code value} give or take a share of it, as in "about 120,000" with share 0.05. */
  public static Triangular about(double value, double share) {
    double margin = Math.abs(value) * share;
    return new Triangular(value - margin, value, value + margin);
  }

  /**
   * The value below which a share {@code p} of the distribution lies. Not decreasing in {@code p}
   * and in each of the three numbers, which is what keeps the forecasts monotone draw by draw.
   *
   * @param p 0 to 1
   */
  public double quantile(double p) {
    double width = high - low;
    if (width == 0) {
      return mode;
    }
    double left = mode - low;
    return p * width <= left
        ? low + Math.sqrt(p * width * left)
        : high - Math.sqrt((1 - p) * width * (high - mode));
  }

  /** One draw; takes exactly one number from {@code random}. */
  public double sample(RandomGenerator random) {
    return quantile(random.nextDouble());
  }

  public double mean() {
    return (low + mode + high) / 3;
  }

  /** All three numbers times {@code factor}, which is 0 or more. */
  public Triangular times(double factor) {
    return new Triangular(low * factor, mode * factor, high * factor);
  }
}
