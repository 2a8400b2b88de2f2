package org.tocsin.foresight.score;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Whether one source is better than another on the same events: whole clusters are drawn with
 * replacement, both sources are scored on the same draw, and the differences are looked at. Years
 * of one country are not independent, so rows are never drawn alone.
 *
 * @param replicates how many draws, for example 1000
 */
public record PairedBootstrap(int replicates) {

  /**
   * @param ours score of the first source on all rows
   * @param theirs score of the second
   * @param low 2.5 % quantile of the differences ours minus theirs
   * @param high 97.5 % quantile
   * @param shareBetter share of the draws in which the first source was better
   */
  public record Difference(
      ProbabilityScore score,
      double ours,
      double theirs,
      double low,
      double high,
      double shareBetter) {

    /** Ours minus theirs. */
    public double value() {
      return ours - theirs;
    }

    /** The whole interval lies on our side: what may be called better. */
    public boolean isBetter() {
      return score.higherIsBetter() ? low > 0 : high < 0;
    }

    /** The whole interval lies on the other side. */
    public boolean isWorse() {
      return score.higherIsBetter() ? high < 0 : low > 0;
    }
  }

  /**
   * @throws IllegalArgumentException when the two are not about the same clusters and events
   */
  public Difference compare(
      DueForecasts ours, DueForecasts theirs, ProbabilityScore score, RandomGenerator random) {
    if (!ours.clusters().equals(theirs.clusters()) || ours.size() != theirs.size()) {
      throw new IllegalArgumentException(
          "a pair is scored on the same events: " + ours.size() + " and " + theirs.size());
    }
    double[] differences = new double[replicates];
    for (int i = 0; i < replicates; i++) {
      double[] weights = draw(ours.clusters().size(), random);
      differences[i] = score.rule().of(ours, weights) - score.rule().of(theirs, weights);
    }
    double[] defined = Arrays.stream(differences).filter(d -> !Double.isNaN(d)).sorted().toArray();
    double better =
        Arrays.stream(defined).filter(d -> score.higherIsBetter() ? d > 0 : d < 0).count()
            / (double) defined.length;
    return new Difference(
        score,
        ours.score(score),
        theirs.score(score),
        quantile(defined, 0.025),
        quantile(defined, 0.975),
        better);
  }

  /** The interval at 95 % of one source's own score, as {low, high}. */
  public CalibrationTable.Interval interval(
      DueForecasts forecasts, ProbabilityScore score, RandomGenerator random) {
    double[] values = new double[replicates];
    for (int i = 0; i < replicates; i++) {
      values[i] = score.rule().of(forecasts, draw(forecasts.clusters().size(), random));
    }
    double[] defined = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return new CalibrationTable.Interval(quantile(defined, 0.025), quantile(defined, 0.975));
  }

  private static double[] draw(int clusters, RandomGenerator random) {
    double[] weights = new double[clusters];
    for (int i = 0; i < clusters; i++) {
      weights[random.nextInt(clusters)]++;
    }
    return weights;
  }

  /** Linear between the neighbours, as numpy does; NaN of nothing. */
  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
