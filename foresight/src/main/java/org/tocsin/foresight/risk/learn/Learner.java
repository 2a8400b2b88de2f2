package org.tocsin.foresight.risk.learn;

import java.util.List;
import java.util.random.RandomGenerator;

/** A way to learn. */
@FunctionalInterface
public interface Learner {
  /**
   * @param random decides all that is drawn; the same seed gives the same classifier
   */
  Classifier learn(Examples examples, RandomGenerator random);

  /** The same way, looking at some columns only. */
  default Learner onlyOn(List<String> columns) {
    List<String> kept = List.copyOf(columns);
    return (examples, random) -> {
      Classifier inner = learn(examples.only(kept), random);
      return table -> inner.probabilities(table.only(kept));
    };
  }
}
