package org.tocsin.foresight.risk;

/**
 * One way to score a forecast.
 *
 * @param key short name for tables and files, for example {@code crps}
 * @param label how people call it, for example {@code CRPS}
 * @param smallerIsBetter whether less is better
 */
public record Metric(String key, String label, boolean smallerIsBetter) {

  /** Whether {@code value} is better than {@code other}; equal is not. */
  public boolean isBetter(double value, double other) {
    return smallerIsBetter ? value < other : value > other;
  }
}
