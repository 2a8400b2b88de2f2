package org.tocsin.foresight.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bayesian online detection of change points: R. P. Adams and D. J. C. MacKay, "Bayesian Online
 * Changepoint Detection", arXiv 0710.3742 (2007).
 *
 * <p>A series is taken to consist of runs. Within a run its values are normal with a mean and a
 * variance that are not known; from one run to the next they are drawn anew. After each value the
 * probability of every possible length of the present run follows from the one before: either the
 * run goes on, weighted by how well its values so far foretold this one, or a new one begins, with
 * the stated hazard. What a run foretells is Student's t, the predictive of the conjugate
 * normal-inverse-gamma prior (K. P. Murphy, "Conjugate Bayesian analysis of the Gaussian
 * distribution", 2007, section 3). Nothing later than a value is used to judge it.
 *
 * <p>The prior is set by the first values of the series itself: their median, and their median
 * absolute deviation. For counts with many zeros use {@code supply.DropDetector} instead, since
 * such counts are far from normal.
 */
public final class ChangePoints {
  private static final double PRIOR_COUNT = 1;
  private static final double PRIOR_SHAPE = 1;
  private static final double MAD_TO_DEVIATION = 1.4826;

  private final double hazard;
  private final int warmUp;

  /**
   * @param expectedRun how many values a run is expected to hold, above 1
   * @param warmUp how many first values set the prior, at least 4; they are not judged
   */
  public ChangePoints(double expectedRun, int warmUp) {
    if (!(expectedRun > 1) || warmUp < 4) {
      throw new IllegalArgumentException("need expectedRun > 1 and warmUp >= 4");
    }
    this.hazard = 1 / expectedRun;
    this.warmUp = warmUp;
  }

  /**
   * What is thought after one value.
   *
   * @param index of the value, from 0
   * @param likeliestStart index of the value that the present run most likely began with
   * @param probability of that
   */
  public record Judgement(int index, int likeliestStart, double probability) {}

  /** One judgement for each value after the first {@code warmUp}. */
  public List<Judgement> follow(double[] values) {
    List<Judgement> judgements = new ArrayList<>();
    if (values.length <= warmUp) {
      return judgements;
    }
    Run prior = prior(Arrays.copyOf(values, warmUp));
    List<Run> runs = new ArrayList<>(List.of(prior));
    double[] weights = {1};
    for (int t = 0; t < values.length; t++) {
      double[] next = new double[weights.length + 1];
      List<Run> grown = new ArrayList<>(List.of(prior));
      for (int r = 0; r < weights.length; r++) {
        double joint = weights[r] * runs.get(r).density(values[t]);
        next[0] += joint * hazard;
        next[r + 1] = joint * (1 - hazard);
        grown.add(runs.get(r).with(values[t]));
      }
      normalise(next);
      weights = next;
      runs = grown;
      if (t >= warmUp) {
        judgements.add(judgement(t, weights));
      }
    }
    return List.copyOf(judgements);
  }

  /** A run of length r, seen after value t, began with value t - r + 1. */
  private static Judgement judgement(int t, double[] weights) {
    int best = 0;
    for (int r = 1; r < weights.length; r++) {
      best = weights[r] > weights[best] ? r : best;
    }
    return new Judgement(t, t - best + 1, weights[best]);
  }

  private static void normalise(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sum > 0 ? weights[i] / sum : 1.0 / weights.length;
    }
  }

  private static Run prior(double[] first) {
    double median = median(first);
    double[] away = Arrays.stream(first).map(value -> Math.abs(value - median)).toArray();
    double deviation = Math.max(MAD_TO_DEVIATION * median(away), 1e-6 * (1 + Math.abs(median)));
    return new Run(median, PRIOR_COUNT, PRIOR_SHAPE, PRIOR_SHAPE * deviation * deviation);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** What is known of a run: the four numbers of the normal-inverse-gamma distribution. */
  private record Run(double mean, double count, double shape, double rate) {

    Run with(double value) {
      double away = value - mean;
      return new Run(
          (count * mean + value) / (count + 1),
          count + 1,
          shape + 0.5,
          rate + count * away * away / (2 * (count + 1)));
    }

    double density(double value) {
      double freedom = 2 * shape;
      double scale = Math.sqrt(rate * (count + 1) / (shape * count));
      double z = (value - mean) / scale;
      return Math.exp(
          logGamma((freedom + 1) / 2)
              - logGamma(freedom / 2)
              - 0.5 * Math.log(freedom * Math.PI)
              - Math.log(scale)
              - (freedom + 1) / 2 * Math.log1p(z * z / freedom));
    }
  }

  /** Stirling's series after shifting the argument above 8; error below 1e-12. */
  private static double logGamma(double x) {
    double shift = 0;
    double y = x;
    while (y < 8) {
      shift -= Math.log(y);
      y++;
    }
    double square = 1 / (y * y);
    double series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / y;
    return shift + (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series;
  }
}
