package org.tocsin.foresight.risk.learn;

/** The logarithm of the odds, and back. */
public final class Logit {
  private static final double EDGE = 1e-6;

  private Logit() {}

  /** A probability for a value of the logit. */
  public static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** The logit; of a probability nearer than a millionth to 0 or 1, that of the bound. */
  public static double of(double probability) {
    double p = bounded(probability);
    return Math.log(p / (1 - p));
  }

  /** No forecast of ours is certain. */
  public static double bounded(double probability) {
    return Math.min(1 - EDGE, Math.max(EDGE, probability));
  }
}
