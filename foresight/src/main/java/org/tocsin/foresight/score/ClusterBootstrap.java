package org.tocsin.foresight.score;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How sure the difference of two mean scores is, when cases come in clusters. Months of one country
 * resemble each other, so whole countries are drawn with replacement, both forecasts together.
 *
 * <p>Source: Davison and Hinkley, "Bootstrap Methods and their Application" (1997), section 3.8 on
 * clustered data; percentile interval, section 5.3.
 *
 * @param resamples how often to draw, at least 100
 * @param level of the interval, above 0 and below 1
 */
public record ClusterBootstrap(int resamples, double level) {

  public ClusterBootstrap {
    if (resamples < 100 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException("no bootstrap: " + resamples + " draws, level " + level);
    }
  }

  /**
   * The cases of one cluster: sums are enough.
   *
   * @param ours sum of our scores
   * @param theirs sum of their scores on the same cases
   * @param cases how many, at least 1
   */
  public record Cluster(double ours, double theirs, int cases) {}

  /**
   * Our mean score minus theirs, with its interval.
   *
   * @param clusters at least one
   * @param random where the draws come from; the same seed gives the same interval
   */
  public Interval difference(List<Cluster> clusters, RandomGenerator random) {
    if (clusters.isEmpty()) {
      throw new IllegalArgumentException("nothing to compare");
    }
    double[] differences = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      differences[i] = drawn(clusters, random);
    }
    Ensemble spread = Ensemble.of(differences);
    return new Interval(
        mean(clusters), spread.quantile((1 - level) / 2), spread.quantile((1 + level) / 2), level);
  }

  private static double drawn(List<Cluster> clusters, RandomGenerator random) {
    double sum = 0;
    long cases = 0;
    for (int i = 0; i < clusters.size(); i++) {
      Cluster one = clusters.get(random.nextInt(clusters.size()));
      sum += one.ours() - one.theirs();
      cases += one.cases();
    }
    return sum / cases;
  }

  private static double mean(List<Cluster> clusters) {
    double sum = clusters.stream().mapToDouble(one -> one.ours() - one.theirs()).sum();
    return sum / clusters.stream().mapToLong(Cluster::cases).sum();
  }
}
