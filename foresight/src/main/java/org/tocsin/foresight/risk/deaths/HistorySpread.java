package org.tocsin.foresight.risk.deaths;

/**
 * Spreads past numbers of deaths over their neighbourhood: 20 deaths last month say that 15 or 27
 * are as well possible. On the scale log(x + 1/2), normal with a standard deviation of {@code
 * sigma}, at seven points; no deaths stay none.
 *
 * @param sigma spread on the scale of logarithms, above 0
 */
record HistorySpread(double sigma) {

  private static final double[] POINTS = {-1.5, -1, -0.5, 0, 0.5, 1, 1.5};

  /** Masses on the grid, spread; their sum stays. */
  double[] spread(CountGrid grid, double[] masses) {
    double[] weights = new double[POINTS.length];
    double total = 0;
    for (int i = 0; i < POINTS.length; i++) {
      weights[i] = Math.exp(-0.5 * POINTS[i] * POINTS[i]);
      total += weights[i];
    }
    double[] spread = new double[masses.length];
    spread[0] = masses[0];
    for (int at = 1; at < masses.length; at++) {
      if (masses[at] > 0) {
        for (int i = 0; i < POINTS.length; i++) {
          double moved = (grid.count(at) + 0.5) * Math.exp(sigma * POINTS[i]) - 0.5;
          grid.add(spread, Math.max(0, Math.rint(moved)), masses[at] * weights[i] / total);
        }
      }
    }
    return spread;
  }
}
