package org.tocsin.bench.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Percentile interval of a figure by drawing whole documents anew with replacement (Efron and
 * Tibshirani 1993, chapter 13). Documents, not sentences, are drawn, since mistakes of one document
 * come together.
 */
final class Bootstrap {
  private static final int DRAWS = 1000;
  private static final double TAIL = 0.025;

  private final long seed;

  Bootstrap(long seed) {
    this.seed = seed;
  }

  /** A figure over counts by document, for example {@code counts -> counts.f1()}. */
  Estimate of(List<Counts> documents, ToDoubleFunction<Counts> figure) {
    return over(documents, drawn -> figure.applyAsDouble(Counts.sum(drawn)));
  }

  /** A mean over values by document. */
  Estimate mean(List<Double> documents) {
    return over(
        documents, drawn -> drawn.stream().mapToDouble(Double::doubleValue).average().orElse(0));
  }

  <T> Estimate over(List<T> documents, ToDoubleFunction<List<T>> figure) {
    double value = figure.applyAsDouble(documents);
    if (documents.size() < 2) {
      return Estimate.exactly(value);
    }
    Random random = new Random(seed);
    double[] draws = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<T> drawn = new ArrayList<>(documents.size());
      for (int i = 0; i < documents.size(); i++) {
        drawn.add(documents.get(random.nextInt(documents.size())));
      }
      draws[draw] = figure.applyAsDouble(drawn);
    }
    Arrays.sort(draws);
    return new Estimate(value, draws[(int) (DRAWS * TAIL)], draws[(int) (DRAWS * (1 - TAIL)) - 1]);
  }
}
