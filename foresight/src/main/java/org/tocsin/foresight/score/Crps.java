package org.tocsin.foresight.score;

/**
 * The continuous ranked probability score of an ensemble: how far a forecast distribution lies from
 * what happened, in the unit of the outcome. 0 is perfect, less is better; for a single draw it is
 * the absolute error. Proper: nobody scores better, on average, by saying other than they think.
 *
 * <p>Source: Gneiting and Raftery, "Strictly Proper Scoring Rules, Prediction, and Estimation",
 * JASA 102 (2007), equation 21, with the empirical distribution of the draws: mean |X - y| minus
 * half the mean |X - X'|. This is the main score of the VIEWS prediction competition 2023/24.
 */
public final class Crps {

  private Crps() {}

  /** The score of {@code forecast} when {@code outcome} happened. */
  public static double of(Ensemble forecast, double outcome) {
    int n = forecast.size();
    double distance = 0;
    double spread = 0;
    for (int i = 0; i < n; i++) {
      double draw = forecast.draw(i);
      distance += Math.abs(draw - outcome);
      spread += (2.0 * i - n + 1) * draw;
    }
    return distance / n - spread / ((double) n * n);
  }

  /**
   * The score on log(1 + x), where 0 beside 9 weighs as much as 90 beside 999, so that three wars
   * do not decide alone.
   *
   * <p>Source: Bosse and others, "Scoring epidemiological forecasts on transformed scales", PLOS
   * Computational Biology 19 (2023), e1011393.
   *
   * @param forecast draws not below 0
   * @param outcome not below 0
   */
  public static double ofLogs(Ensemble forecast, double outcome) {
    if (forecast.draw(0) < 0 || outcome < 0) {
      throw new IllegalArgumentException("counts are not negative");
    }
    return of(Ensemble.of(forecast.draws().map(Math::log1p).toArray()), Math.log1p(outcome));
  }
}
