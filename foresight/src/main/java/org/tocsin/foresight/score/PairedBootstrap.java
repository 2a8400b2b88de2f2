package org.tocsin.foresight.score;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Whether one source is better than another on the same events: whole clusters are drawn with
 * replacement, both sources are scored on the same draw, and the differences are looked at. Years
 * of one country are not independent, so rows are never drawn alone.
 *
 * @param replicates how many draws, for example 1000
 */
public record PairedBootstrap(int replicates) {
  private static final double LEVEL = 0.95;

  public PairedBootstrap {
    if (replicates < 1) {
      throw new IllegalArgumentException("a bootstrap draws at least once, not " + replicates);
    }
  }

  /**
   * The score of {@code ours} minus that of {@code theirs}, with the middle 95 % of the draws in
   * which both are defined.
   *
   * @throws IllegalArgumentException when the two are not about the same clusters and events, or
   *     the score is defined in no draw
   */
  public Interval difference(
      DueForecasts ours, DueForecasts theirs, ProbabilityScore score, RandomGenerator random) {
    if (!ours.clusters().equals(theirs.clusters()) || ours.size() != theirs.size()) {
      throw new IllegalArgumentException(
          "a pair is scored on the same events: " + ours.size() + " and " + theirs.size());
    }
    ProbabilityScore.Weighted our = score.rule().on(ours);
    ProbabilityScore.Weighted their = score.rule().on(theirs);
    double[] differences = draws(ours, random).mapToDouble(w -> our.of(w) - their.of(w)).toArray();
    return middle(ours.score(score) - theirs.score(score), differences, score);
  }

  /** The score of one source with the middle 95 % of the draws; errors as above. */
  public Interval interval(DueForecasts forecasts, ProbabilityScore score, RandomGenerator random) {
    ProbabilityScore.Weighted own = score.rule().on(forecasts);
    double[] values = draws(forecasts, random).mapToDouble(own::of).toArray();
    return middle(forecasts.score(score), values, score);
  }

  /** How often each cluster was drawn, for each draw; then scored on all processors. */
  private Stream<double[]> draws(DueForecasts forecasts, RandomGenerator random) {
    int clusters = forecasts.clusters().size();
    double[][] draws = new double[replicates][clusters];
    for (double[] weights : draws) {
      for (int i = 0; i < clusters; i++) {
        weights[random.nextInt(clusters)]++;
      }
    }
    return Arrays.stream(draws).parallel();
  }

  private static Interval middle(double estimate, double[] values, ProbabilityScore score) {
    double[] defined = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    if (defined.length == 0) {
      throw new IllegalArgumentException(score.name() + " is defined in no draw");
    }
    Ensemble draws = Ensemble.of(defined);
    double tail = (1 - LEVEL) / 2;
    return new Interval(estimate, draws.quantile(tail), draws.quantile(1 - tail), LEVEL);
  }
}
