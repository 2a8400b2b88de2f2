package org.tocsin.foresight.risk.deaths;

/**
 * What a pool can learn from one outcome, without the distributions themselves: for weights w that
 * add up to 1, the CRPS of the mixture is w' {@code distances} w, since it is the integral of the
 * squared weighted sum of (F - step at the outcome), and its chance of the bin that came true is w'
 * {@code binShares}.
 *
 * @param year window the outcome belongs to
 * @param context what the weights may depend on
 * @param distances for the CRPS of counts
 * @param logDistances for the CRPS of log(1 + count)
 * @param binShares chance that each part gave to the bin that came true
 */
record PoolCase(
    int year, double[] context, float[][] distances, float[][] logDistances, float[] binShares) {

  static PoolCase of(CountGrid grid, int year, double[] context, double[][] parts, double outcome) {
    double[] mass = new double[grid.size()];
    grid.add(mass, outcome, 1);
    double[] step = CountGrid.cumulative(mass);
    float[][] distances = new float[parts.length][parts.length];
    float[][] logDistances = new float[parts.length][parts.length];
    for (int a = 0; a < parts.length; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        double logSum = 0;
        for (int i = 0; i + 1 < step.length; i++) {
          double product = (parts[a][i] - step[i]) * (parts[b][i] - step[i]);
          sum += grid.width(i) * product;
          logSum += grid.logWidth(i) * product;
        }
        distances[a][b] = distances[b][a] = (float) sum;
        logDistances[a][b] = logDistances[b][a] = (float) logSum;
      }
    }
    float[] binShares = new float[parts.length];
    for (int part = 0; part < parts.length; part++) {
      binShares[part] = (float) grid.binOf(parts[part], outcome);
    }
    return new PoolCase(year, context, distances, logDistances, binShares);
  }
}
