package org.tocsin.foresight.risk.learn;

/**
 * A straight line through logits that makes earlier forecasts fit what happened (Platt 1999),
 * pulled towards leaving them as they are.
 *
 * @param shift 0 leaves the logit
 * @param slope 1 leaves the logit
 */
public record CalibrationLine(double shift, double slope) {
  public static final CalibrationLine NONE = new CalibrationLine(0, 1);
  private static final int STEPS = 25;

  /**
   * @param pull how strongly the line is held to {@link #NONE}: the inverse variance of shift and
   *     slope around 0 and 1
   */
  public static CalibrationLine fitted(double[] probabilities, boolean[] happened, double pull) {
    double shift = 0;
    double slope = 1;
    for (int step = 0; step < STEPS; step++) {
      double[] g = {-pull * shift, -pull * (slope - 1)};
      double[] h = {pull, 0, pull};
      for (int i = 0; i < probabilities.length; i++) {
        double z = Logit.of(probabilities[i]);
        double p = Logit.probability(shift + slope * z);
        double off = (happened[i] ? 1 : 0) - p;
        double bend = p * (1 - p);
        g[0] += off;
        g[1] += off * z;
        h[0] += bend;
        h[1] += bend * z;
        h[2] += bend * z * z;
      }
      double determinant = h[0] * h[2] - h[1] * h[1];
      shift += (h[2] * g[0] - h[1] * g[1]) / determinant;
      slope += (h[0] * g[1] - h[1] * g[0]) / determinant;
    }
    return new CalibrationLine(shift, slope);
  }
}
