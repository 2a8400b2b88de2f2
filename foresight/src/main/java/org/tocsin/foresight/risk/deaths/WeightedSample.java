package org.tocsin.foresight.risk.deaths;

import java.util.Map;
import java.util.TreeMap;
import org.tocsin.foresight.score.Ensemble;

/** Values with weights: a distribution before it is drawn from. */
final class WeightedSample {

  private static final int DRAWS = 1000;

  private final TreeMap<Double, Double> weights = new TreeMap<>();
  private double total;

  /** Takes in a value; {@code weight} is above 0. */
  WeightedSample add(double value, double weight) {
    weights.merge(value, weight, Double::sum);
    total += weight;
    return this;
  }

  /** Takes in all values of another sample, which together weigh {@code share}. */
  WeightedSample addAll(WeightedSample other, double share) {
    other.forEach((value, weight) -> add(value, weight / other.total * share));
    return this;
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  /** Gives every value with its weight, in ascending order. */
  void forEach(Visitor visitor) {
    weights.forEach(visitor::visit);
  }

  /** Takes a value with its weight. */
  interface Visitor {
    void visit(double value, double weight);
  }

  /** 1000 draws without chance: the quantiles at 0.0005, 0.0015 to 0.9995. */
  Ensemble toEnsemble() {
    double[] draws = new double[DRAWS];
    double reached = 0;
    int drawn = 0;
    for (Map.Entry<Double, Double> entry : weights.entrySet()) {
      reached += entry.getValue();
      while (drawn < DRAWS && (drawn + 0.5) / DRAWS * total <= reached) {
        draws[drawn++] = entry.getKey();
      }
    }
    while (drawn < DRAWS) {
      draws[drawn++] = weights.lastKey();
    }
    return Ensemble.of(draws);
  }
}
