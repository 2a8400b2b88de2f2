package org.tocsin.foresight.risk.deaths;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns a {@link Gate} from past outcomes: the least sum of CRPS, log-CRPS and ignorance, each
 * divided by what equal weights score (CRPS year by year, so that one war does not teach alone),
 * plus a penalty on what departs from the start. By gradient descent with momentum (Adam; Kingma
 * and Ba, ICLR 2015), a fixed number of steps from a fixed start, so always the same.
 */
final class GateFit {

  private static final int STEPS = 150;
  private static final double RATE = 0.1;
  private static final double MOMENTUM = 0.9;
  private static final double SCALE_MEMORY = 0.99;
  private static final double DRAWS = 1000;

  private final double[][] start;
  private final double penalty;

  /**
   * @param start coefficients to begin with and to be drawn back to
   * @param penalty how strongly
   */
  GateFit(double[][] start, double penalty) {
    this.start = start;
    this.penalty = penalty;
  }

  /** What one unit of each score is worth. */
  private record Units(Map<Integer, Double> crpsByYear, double logCrps, double ignorance) {}

  /** The weights learned; the start where there is nothing to learn from. */
  Gate fit(List<PoolCase> cases) {
    if (cases.isEmpty()) {
      return new Gate(start);
    }
    int parts = start.length;
    int width = start[0].length;
    Units units = units(cases);
    double[][] at = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
    double[][] momentum = new double[parts][width];
    double[][] scale = new double[parts][width];
    for (int step = 1; step <= STEPS; step++) {
      double[][] slope = slope(new Gate(at), cases, units);
      for (int part = 0; part < parts; part++) {
        for (int i = 0; i < width; i++) {
          double down = slope[part][i] + penalty * (at[part][i] - start[part][i]);
          momentum[part][i] = mixed(MOMENTUM, momentum[part][i], down);
          scale[part][i] = mixed(SCALE_MEMORY, scale[part][i], down * down);
          double mean = momentum[part][i] / (1 - Math.pow(MOMENTUM, step));
          double spread = Math.sqrt(scale[part][i] / (1 - Math.pow(SCALE_MEMORY, step)));
          at[part][i] -= RATE * mean / (spread + 1e-9);
        }
      }
    }
    return new Gate(at);
  }

  private static double mixed(double share, double old, double now) {
    return share * old + (1 - share) * now;
  }

  private Units units(List<PoolCase> cases) {
    double[] equal = new double[start.length];
    Arrays.fill(equal, 1.0 / equal.length);
    Map<Integer, Double> sums = new HashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    double logCrps = 0;
    double ignorance = 0;
    for (PoolCase one : cases) {
      sums.merge(one.year(), quadratic(one.distances(), equal), Double::sum);
      counts.merge(one.year(), 1, Integer::sum);
      logCrps += quadratic(one.logDistances(), equal);
      ignorance -= Math.log(chance(one, equal));
    }
    double all = cases.size();
    sums.replaceAll((year, sum) -> sum / counts.getOrDefault(year, 1) * all);
    return new Units(sums, logCrps, ignorance);
  }

  private double[][] slope(Gate gate, List<PoolCase> cases, Units units) {
    double[][] slope = new double[start.length][start[0].length];
    double[] byWeight = new double[start.length];
    for (PoolCase one : cases) {
      double[] weights = gate.weights(one.context());
      double crpsUnit = units.crpsByYear().getOrDefault(one.year(), units.logCrps());
      double chance = chance(one, weights);
      double mean = 0;
      for (int part = 0; part < weights.length; part++) {
        byWeight[part] =
            2 * dot(one.distances()[part], weights) / crpsUnit
                + 2 * dot(one.logDistances()[part], weights) / units.logCrps()
                - one.binShares()[part] / chance / units.ignorance();
        mean += weights[part] * byWeight[part];
      }
      for (int part = 0; part < weights.length; part++) {
        double pull = weights[part] * (byWeight[part] - mean);
        for (int i = 0; i < one.context().length; i++) {
          slope[part][i] += pull * one.context()[i];
        }
      }
    }
    return slope;
  }

  /** The chance of the bin that came true, with the pseudo-count of the ignorance score. */
  private static double chance(PoolCase one, double[] weights) {
    return dot(one.binShares(), weights) + 1 / DRAWS;
  }

  private static double quadratic(float[][] matrix, double[] weights) {
    double sum = 0;
    for (int part = 0; part < weights.length; part++) {
      sum += weights[part] * dot(matrix[part], weights);
    }
    return sum;
  }

  private static double dot(float[] values, double[] weights) {
    double sum = 0;
    for (int part = 0; part < weights.length; part++) {
      sum += values[part] * weights[part];
    }
    return sum;
  }
}
