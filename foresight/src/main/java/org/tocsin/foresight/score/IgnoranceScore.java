package org.tocsin.foresight.score;

/**
 * How surprised a forecast is by the bin that the outcome fell into, in bits: minus the logarithm
 * to base 2 of the forecast chance of the bin. Less is better; it says nothing about how far off a
 * wrong bin was.
 *
 * <p>Source: Roulston and Smith, "Evaluating Probabilistic Forecasts Using Information Theory",
 * Monthly Weather Review 130 (2002); bins and pseudo-counts as in IgnoranceScore.py of the VIEWS
 * prediction competition 2023/24: 11 bins, the draws tiled to 1000, and one count added to each
 * bin, so that no bin is held to be impossible.
 */
public final class IgnoranceScore {

  /** Lower edges of the bins for deaths in a month; the last bin is open. */
  private static final double[] EDGES = {
    0, 0.5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5
  };

  private static final int TILED_DRAWS = 1000;

  private IgnoranceScore() {}

  /**
   * The score in bits, from about 0.016 (all draws in the right bin) to about 9.98 (none).
   *
   * @param forecast draws not below 0, at most 1000
   * @param outcome not below 0
   */
  public static double of(Ensemble forecast, double outcome) {
    if (forecast.draw(0) < 0 || outcome < 0) {
      throw new IllegalArgumentException("deaths are not negative");
    }
    if (forecast.size() > TILED_DRAWS) {
      throw new IllegalArgumentException("more than " + TILED_DRAWS + " draws");
    }
    int bin = bin(outcome);
    int below = forecast.countBelow(EDGES[bin]);
    int upTo = bin + 1 < EDGES.length ? forecast.countBelow(EDGES[bin + 1]) : forecast.size();
    double hits = (double) (upTo - below) * TILED_DRAWS / forecast.size();
    return -log2((hits + 1) / (TILED_DRAWS + EDGES.length));
  }

  private static int bin(double value) {
    int bin = 0;
    while (bin + 1 < EDGES.length && value >= EDGES[bin + 1]) {
      bin++;
    }
    return bin;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
