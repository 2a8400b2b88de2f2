package org.tocsin.foresight.signal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Several forecasters pooled by how well each has done so far: weights fall exponentially with the
 * sum of absolute errors (N. Littlestone and M. K. Warmuth, "The weighted majority algorithm",
 * Information and Computation 108 (1994), 212-261; N. Cesa-Bianchi and G. Lugosi, "Prediction,
 * Learning, and Games", Cambridge 2006, chapter 2). The rate of learning is the one of the theory,
 * sqrt(8 ln N / t) over the largest error so far, so there is nothing to tune. Before anything is
 * learnt all weigh the same.
 */
public final class ExpertPool {
  private final double[] errors;
  private double largest;
  private int rounds;

  /**
   * @param experts how many, at least 1
   */
  public ExpertPool(int experts) {
    if (experts < 1) {
      throw new IllegalArgumentException("a pool needs an expert");
    }
    this.errors = new double[experts];
  }

  /** The weight of each, adding up to 1. */
  public double[] weights() {
    double[] weights = new double[errors.length];
    double least = Arrays.stream(errors).min().orElse(0);
    double rate = largest > 0 ? Math.sqrt(8 * Math.log(errors.length) / rounds) / largest : 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(-rate * (errors[i] - least));
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  /** The weighted mean of what they say. */
  public double mean(double[] said) {
    double[] weights = weights();
    return IntStream.range(0, said.length).mapToDouble(i -> weights[i] * said[i]).sum();
  }

  /**
   * The weighted median: the least of what they say with half of the weight at or below it. For
   * absolute errors it is the vote of the majority, and one expert gone astray does not move it.
   */
  public double median(double[] said) {
    double[] weights = weights();
    int[] order =
        IntStream.range(0, said.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> said[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double reached = 0;
    for (int i : order) {
      reached += weights[i];
      if (reached >= 0.5 - 1e-12) {
        return said[i];
      }
    }
    return said[order[order.length - 1]];
  }

  /** Takes note of what came after they had spoken. */
  public void learn(double[] said, double came) {
    if (said.length != errors.length) {
      throw new IllegalArgumentException("each expert says one number");
    }
    rounds++;
    for (int i = 0; i < said.length; i++) {
      double error = Math.abs(said[i] - came);
      errors[i] += error;
      largest = Math.max(largest, error);
    }
  }
}
