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
    return (examples, random) ->
        new Classifier.OnColumns(columns, learn(examples.only(columns), random));
  }

  /** Says of every row what was true of all: the least a forecast must be better than. */
  static Learner baseRate() {
    return (examples, random) -> new Classifier.FixedRate(Logit.bounded(examples.baseRate()));
  }
}
