package org.tocsin.foresight.risk.deaths;

import java.util.Arrays;
import java.util.Comparator;
import org.tocsin.foresight.score.Ensemble;

/** Values with weights: a distribution before it is drawn from. */
final class WeightedSample {

  private static final int DRAWS = 1000;

  private double[] values = new double[64];
  private double[] weights = new double[64];
  private int size;
  private double total;

  /** Takes in a value; {@code weight} is above 0. */
  WeightedSample add(double value, double weight) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    values[size] = value;
    weights[size++] = weight;
    total += weight;
    return this;
  }

  /** Takes in all values of another sample, which together weigh {@code share}. */
  WeightedSample addAll(WeightedSample other, double share) {
    for (int i = 0; i < other.size; i++) {
      add(other.values[i], other.weights[i] / other.total * share);
    }
    return this;
  }

  /** Gives every value with its weight. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < size; i++) {
      visitor.visit(values[i], weights[i]);
    }
  }

  /** Takes a value with its weight. */
  interface Visitor {
    void visit(double value, double weight);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** 1000 draws without chance: the quantiles at 0.0005, 0.0015 to 0.9995. */
  Ensemble toEnsemble() {
    int[] order = order();
    double[] draws = new double[DRAWS];
    double reached = weights[order[0]];
    int at = 0;
    for (int i = 0; i < DRAWS; i++) {
      double target = (i + 0.5) / DRAWS * total;
      while (reached < target && at + 1 < size) {
        reached += weights[order[++at]];
      }
      draws[i] = values[order[at]];
    }
    return Ensemble.of(draws);
  }

  private int[] order() {
    return java.util.stream.IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
