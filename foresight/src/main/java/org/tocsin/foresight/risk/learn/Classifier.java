package org.tocsin.foresight.risk.learn;

/** What was learned. */
@FunctionalInterface
public interface Classifier {
  /** One probability a row, above 0 and below 1. */
  double[] probabilities(Table table);
}
