package org.tocsin.foresight.score;

/** Scores of the order alone. Walks down groups of equal probability. */
final class Rankings {

  private Rankings() {}

  /** What one group of equal probabilities adds. */
  private interface Step {
    double of(double hits, double misses, double hitsAbove, double missesAbove);
  }

  /** Sum over groups of the misses below and half of those beside, for each hit. */
  static double rocAuc(DueForecasts forecasts, double[] weights) {
    double[] totals = totals(forecasts, weights);
    double pairs =
        walk(
            forecasts,
            weights,
            (hits, misses, hitsAbove, missesAbove) ->
                hits * (totals[1] - missesAbove - misses / 2));
    return pairs / (totals[0] * totals[1]);
  }

  static double averagePrecision(DueForecasts forecasts, double[] weights) {
    double[] totals = totals(forecasts, weights);
    double sum =
        walk(
            forecasts,
            weights,
            (hits, misses, hitsAbove, missesAbove) ->
                hits == 0
                    ? 0
                    : hits * (hitsAbove + hits) / (hitsAbove + hits + missesAbove + misses));
    return sum / totals[0];
  }

  private static double walk(DueForecasts forecasts, double[] weights, Step step) {
    double sum = 0;
    double hitsAbove = 0;
    double missesAbove = 0;
    int row = 0;
    while (row < forecasts.size()) {
      double probability = forecasts.probability(row);
      double hits = 0;
      double misses = 0;
      for (; row < forecasts.size(); row++) {
        if (forecasts.probability(row) != probability) {
          break;
        }
        double weight = forecasts.weight(row, weights);
        hits += forecasts.happened(row) ? weight : 0;
        misses += forecasts.happened(row) ? 0 : weight;
      }
      sum += step.of(hits, misses, hitsAbove, missesAbove);
      hitsAbove += hits;
      missesAbove += misses;
    }
    return sum;
  }

  /** Weights of all that happened and of all that did not. */
  private static double[] totals(DueForecasts forecasts, double[] weights) {
    double[] totals = new double[2];
    for (int row = 0; row < forecasts.size(); row++) {
      totals[forecasts.happened(row) ? 0 : 1] += forecasts.weight(row, weights);
    }
    return totals;
  }
}
