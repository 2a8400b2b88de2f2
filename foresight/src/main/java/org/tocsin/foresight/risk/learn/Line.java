package org.tocsin.foresight.risk.learn;

import java.util.Arrays;

/**
 * A logistic regression that was fitted.
 *
 * @param columns what it looks at
 * @param coefficients one a column, then the intercept
 */
record Line(LinearColumns columns, double[] coefficients) implements Classifier {

  @Override
  public double[] probabilities(Table table) {
    double[] logits = logits(columns.of(table), coefficients, table.rows());
    return Arrays.stream(logits).map(z -> Logit.bounded(Logit.probability(z))).toArray();
  }

  static double[] logits(double[][] columns, double[] coefficients, int rows) {
    double[] logits = new double[rows];
    Arrays.fill(logits, coefficients[columns.length]);
    for (int c = 0; c < columns.length; c++) {
      for (int row = 0; row < rows; row++) {
        logits[row] += coefficients[c] * columns[c][row];
      }
    }
    return logits;
  }
}
