package org.tocsin.foresight.score;

/** Scores that look at each forecast alone. */
final class Distances {
  private static final double EPSILON = Math.ulp(1.0);

  private Distances() {}

  private interface Loss {
    double of(double probability, boolean happened);
  }

  static double brier(DueForecasts forecasts, double[] weights) {
    return mean(
        forecasts,
        weights,
        (probability, happened) -> {
          double off = probability - (happened ? 1 : 0);
          return off * off;
        });
  }

  static double logLoss(DueForecasts forecasts, double[] weights) {
    return mean(
        forecasts,
        weights,
        (probability, happened) -> {
          double bounded = Math.min(1 - EPSILON, Math.max(EPSILON, probability));
          return -Math.log(happened ? bounded : 1 - bounded);
        });
  }

  private static double mean(DueForecasts forecasts, double[] weights, Loss loss) {
    double sum = 0;
    double total = 0;
    for (int row = 0; row < forecasts.size(); row++) {
      double weight = forecasts.weight(row, weights);
      sum += weight * loss.of(forecasts.probability(row), forecasts.happened(row));
      total += weight;
    }
    return sum / total;
  }
}
