package org.tocsin.bench.sanctions;

import java.util.Locale;

/**
 * A share with its 95 % interval after Wilson (Probable Inference, 1927).
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
record Share(double value, double low, double high) {
  private static final double Z = 1.96;

  /** Of none, a share nobody knows: from 0 to 1. */
  static Share of(int good, int all) {
    if (all == 0) {
      return new Share(Double.NaN, 0, 1);
    }
    double share = (double) good / all;
    double middle = share + Z * Z / (2 * all);
    double half = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
    double whole = 1 + Z * Z / all;
    return new Share(share, (middle - half) / whole, (middle + half) / whole);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value, low, high);
  }
}
