package org.tocsin.foresight.risk.learn;

import java.util.Arrays;

/**
 * Puts each value into one of at most {@value #MOST} bins, by the quantiles of the training rows.
 * Bin 0 is for the unknown.
 *
 * @param borders for each column the highest value of each bin but the last, rising
 */
record Binning(double[][] borders) {
  static final int MOST = 64;

  static Binning fittedOn(Table table) {
    double[][] borders = new double[table.names().size()][];
    for (int c = 0; c < borders.length; c++) {
      double[] known =
          Arrays.stream(table.column(c)).filter(v -> !Double.isNaN(v)).sorted().toArray();
      borders[c] = borders(known);
    }
    return new Binning(borders);
  }

  private static double[] borders(double[] sorted) {
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    if (distinct.length <= MOST - 1) {
      return middles(distinct);
    }
    double[] quantiles = new double[MOST - 1];
    for (int i = 0; i < quantiles.length; i++) {
      quantiles[i] = sorted[(int) ((long) i * (sorted.length - 1) / (quantiles.length - 1))];
    }
    return middles(Arrays.stream(quantiles).distinct().toArray());
  }

  private static double[] middles(double[] values) {
    double[] middles = new double[Math.max(0, values.length - 1)];
    for (int i = 0; i < middles.length; i++) {
      middles[i] = values[i] + (values[i + 1] - values[i]) / 2;
    }
    return middles;
  }

  /** One array of bins a column. */
  byte[][] of(Table table) {
    byte[][] bins = new byte[borders.length][table.rows()];
    for (int c = 0; c < borders.length; c++) {
      for (int row = 0; row < table.rows(); row++) {
        bins[c][row] = bin(table.value(row, c), borders[c]);
      }
    }
    return bins;
  }

  private static byte bin(double value, double[] borders) {
    if (Double.isNaN(value)) {
      return 0;
    }
    int place = Arrays.binarySearch(borders, value);
    return (byte) (1 + (place >= 0 ? place : -place - 1));
  }
}
