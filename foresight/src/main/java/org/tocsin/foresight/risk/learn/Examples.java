package org.tocsin.foresight.risk.learn;

import java.util.Arrays;
import java.util.List;

/**
 * What a learner learns from.
 *
 * @param happened one outcome a row
 * @param weights how much each row counts, above 0
 */
public record Examples(Table table, boolean[] happened, double[] weights) {
  public Examples {
    if (table.rows() == 0) {
      throw new IllegalArgumentException("nothing to learn from: no row has a known outcome");
    }
    if (table.rows() != happened.length || table.rows() != weights.length) {
      throw new IllegalArgumentException(
          table.rows() + " rows, " + happened.length + " outcomes, " + weights.length + " weights");
    }
  }

  /** Every row counts 1. */
  public static Examples of(Table table, boolean[] happened) {
    double[] ones = new double[happened.length];
    Arrays.fill(ones, 1);
    return new Examples(table, happened, ones);
  }

  /** Weighted share of the rows in which it happened. */
  public double baseRate() {
    double hits = 0;
    double all = 0;
    for (int row = 0; row < happened.length; row++) {
      hits += happened[row] ? weights[row] : 0;
      all += weights[row];
    }
    return hits / all;
  }

  Examples only(List<String> columns) {
    return new Examples(table.only(columns), happened, weights);
  }
}
