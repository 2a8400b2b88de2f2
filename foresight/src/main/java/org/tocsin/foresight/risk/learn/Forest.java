package org.tocsin.foresight.risk.learn;

import java.util.List;

/**
 * Trees whose values are added up.
 *
 * @param binning of the values
 * @param trees at least one
 * @param start added to the sum
 * @param rate each tree's value is multiplied by it
 * @param logistic whether the sum is a logit; else it is a probability
 */
record Forest(Binning binning, List<Tree> trees, double start, double rate, boolean logistic)
    implements Classifier {
  Forest {
    trees = List.copyOf(trees);
  }

  @Override
  public double[] probabilities(Table table) {
    byte[][] bins = binning.of(table);
    double[] probabilities = new double[table.rows()];
    for (int row = 0; row < probabilities.length; row++) {
      double sum = 0;
      for (Tree tree : trees) {
        sum += tree.value(bins, row);
      }
      double value = start + rate * sum;
      probabilities[row] = Logit.bounded(logistic ? Logit.probability(value) : value);
    }
    return probabilities;
  }
}
