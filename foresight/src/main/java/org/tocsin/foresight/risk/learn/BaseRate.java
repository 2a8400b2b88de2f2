package org.tocsin.foresight.risk.learn;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Says of every row what was true of all: the baseline that a forecast must be better than. */
public record BaseRate() implements Learner {
  @Override
  public Classifier learn(Examples examples, RandomGenerator random) {
    double rate = Logit.bounded(examples.baseRate());
    return table -> {
      double[] all = new double[table.rows()];
      Arrays.fill(all, rate);
      return all;
    };
  }
}
