package org.tocsin.foresight.risk;

import org.tocsin.foresight.score.Interval;

/**
 * How a model did on windows that it had not seen, beside a simple baseline.
 *
 * @param metric what was measured
 * @param windows on which windows
 * @param value of the model
 * @param baseline name of the baseline
 * @param baselineValue of the baseline on the same windows
 * @param difference value minus baseline value, with its interval
 */
public record Skill(
    Metric metric,
    Windows windows,
    double value,
    String baseline,
    double baselineValue,
    Interval difference) {

  /** Whether the model was better than the baseline; equal is not. */
  public boolean isBetterThanBaseline() {
    return metric.isBetter(value, baselineValue);
  }

  /** Whether the interval of the difference leaves out zero. */
  public boolean isSettled() {
    return difference.excludesZero();
  }
}
