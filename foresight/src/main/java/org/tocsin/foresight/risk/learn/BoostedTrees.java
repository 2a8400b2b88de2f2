package org.tocsin.foresight.risk.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Gradient boosting of the log loss by small trees (Friedman 2001, 2002), each on a part of the
 * rows.
 *
 * @param trees how many
 * @param rate how far each step goes, for example 0.05
 * @param leaves of a tree, at most
 * @param leastRows in a leaf
 * @param shrink penalty on the value of a leaf
 * @param rowShare part of the rows that each tree sees
 * @param columnShare part of the columns that are tried for each split
 */
public record BoostedTrees(
    int trees,
    double rate,
    int leaves,
    int leastRows,
    double shrink,
    double rowShare,
    double columnShare)
    implements Learner {

  @Override
  public Classifier learn(Examples examples, RandomGenerator random) {
    Binning binning = Binning.fittedOn(examples.table());
    byte[][] bins = binning.of(examples.table());
    int columns = Math.max(1, (int) Math.round(columnShare * bins.length));
    TreeGrower grower = new TreeGrower(leaves, leastRows, shrink, columns);
    double start = Logit.of(examples.baseRate());
    double[] logits = new double[examples.table().rows()];
    Arrays.fill(logits, start);
    List<Tree> grown = new ArrayList<>(trees);
    for (int i = 0; i < trees; i++) {
      TreeGrower.Target target = target(bins, logits, examples);
      Tree tree = grower.grow(target, drawRows(logits.length, random), random);
      for (int row = 0; row < logits.length; row++) {
        logits[row] += rate * tree.value(bins, row);
      }
      grown.add(tree);
    }
    return new Forest(binning, grown, start, rate, true);
  }

  private static TreeGrower.Target target(byte[][] bins, double[] logits, Examples examples) {
    double[] slope = new double[logits.length];
    double[] bend = new double[logits.length];
    for (int row = 0; row < logits.length; row++) {
      double p = Logit.probability(logits[row]);
      double weight = examples.weights()[row];
      slope[row] = weight * ((examples.happened()[row] ? 1 : 0) - p);
      bend[row] = weight * p * (1 - p);
    }
    return new TreeGrower.Target(bins, slope, bend);
  }

  private int[] drawRows(int all, RandomGenerator random) {
    int[] drawn = new int[all];
    int size = 0;
    for (int row = 0; row < all; row++) {
      if (rowShare >= 1 || random.nextDouble() < rowShare) {
        drawn[size++] = row;
      }
    }
    return Arrays.copyOf(drawn, size);
  }
}
