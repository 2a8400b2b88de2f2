package org.tocsin.bench.read;

/**
 * A value with the middle 95 % of its resampled values; both ends are the value itself where
 * resampling means nothing.
 */
record Estimate(double value, double low, double high) {
  static Estimate exactly(double value) {
    return new Estimate(value, value, value);
  }

  boolean hasInterval() {
    return low != high;
  }
}
