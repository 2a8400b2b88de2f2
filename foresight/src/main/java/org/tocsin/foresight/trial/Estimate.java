package org.tocsin.foresight.trial;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A mean with its interval.
 *
 * @param mean of the values
 * @param low the 2.5th percentile of means of resampled clusters
 * @param high the 97.5th
 */
public record Estimate(double mean, double low, double high) {
  private static final int DRAWS = 2_000;

  /**
   * Resamples whole clusters with replacement, since values of one cluster belong together: the
   * cluster bootstrap (A. C. Cameron, J. B. Gelbach and D. L. Miller, Review of Economics and
   * Statistics 90 (2008), 414-427).
   *
   * @param clusters values by cluster; each holds at least one
   */
  static Estimate ofClusters(double[][] clusters, RandomGenerator random) {
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      int count = 0;
      for (int i = 0; i < clusters.length; i++) {
        double[] one = clusters[random.nextInt(clusters.length)];
        for (double value : one) {
          sum += value;
        }
        count += one.length;
      }
      means[draw] = sum / count;
    }
    Arrays.sort(means);
    double mean = Arrays.stream(clusters).flatMapToDouble(Arrays::stream).average().orElseThrow();
    return new Estimate(mean, means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]);
  }

  /**
   * The same for values in order of time, in blocks of {@code length} neighbours: H. R. Künsch,
   * Annals of Statistics 17 (1989), 1217-1241.
   */
  static Estimate ofBlocks(double[] values, int length, RandomGenerator random) {
    int blocks = Math.max(1, values.length - length + 1);
    double[][] clusters = new double[blocks][];
    for (int i = 0; i < blocks; i++) {
      clusters[i] = Arrays.copyOfRange(values, i, Math.min(values.length, i + length));
    }
    Estimate spread = ofResampled(clusters, values.length, random);
    double mean = Arrays.stream(values).average().orElseThrow();
    return new Estimate(mean, spread.low(), spread.high());
  }

  private static Estimate ofResampled(double[][] blocks, int size, RandomGenerator random) {
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      int count = 0;
      while (count < size) {
        double[] block = blocks[random.nextInt(blocks.length)];
        for (int i = 0; i < block.length && count < size; i++) {
          sum += block[i];
          count++;
        }
      }
      means[draw] = sum / count;
    }
    Arrays.sort(means);
    return new Estimate(0, means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]);
  }
}
