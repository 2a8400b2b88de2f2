package org.tocsin.bench.read;

/**
 * What a figure must hold and what it aims at; {@link Double#NaN} where there is none.
 *
 * @param moreIsBetter false for memory, leaks and losses
 */
record Goal(double gate, double aim, boolean moreIsBetter) {
  static final Goal NONE = new Goal(Double.NaN, Double.NaN, true);

  static Goal atLeast(double gate, double aim) {
    return new Goal(gate, aim, true);
  }

  static Goal atMost(double gate, double aim) {
    return new Goal(gate, aim, false);
  }

  /** How far a value got: {@code aim}, {@code gate}, {@code below}, or {@code -} without a goal. */
  String reachedBy(double value) {
    if (Double.isNaN(gate)) {
      return "-";
    }
    if (!Double.isNaN(aim) && reaches(value, aim)) {
      return "aim";
    }
    return reaches(value, gate) ? "gate" : "below";
  }

  private boolean reaches(double value, double goal) {
    return moreIsBetter ? value >= goal : value <= goal;
  }
}
