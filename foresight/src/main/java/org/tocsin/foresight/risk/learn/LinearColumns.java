package org.tocsin.foresight.risk.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes columns fit for a regression, by what the training rows were: centred, of unit spread, the
 * unknown at the mean, and one column more for each that had unknown values, which says so. A
 * column that never varied is left out.
 */
record LinearColumns(List<Column> columns) {
  LinearColumns {
    columns = List.copyOf(columns);
  }

  /** One column to make: from the value, or from whether it is unknown. */
  record Column(int source, boolean unknown, double mean, double spread) {
    double of(double value) {
      if (unknown) {
        return ((Double.isNaN(value) ? 1 : 0) - mean) / spread;
      }
      return Double.isNaN(value) ? 0 : (value - mean) / spread;
    }
  }

  static LinearColumns fittedOn(Examples examples) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < examples.table().names().size(); c++) {
      add(columns, c, false, examples);
      add(columns, c, true, examples);
    }
    return new LinearColumns(columns);
  }

  private static void add(List<Column> columns, int c, boolean unknown, Examples examples) {
    double[] values = examples.table().column(c);
    double sum = 0;
    double squares = 0;
    double total = 0;
    for (int row = 0; row < values.length; row++) {
      double value = unknown ? (Double.isNaN(values[row]) ? 1 : 0) : values[row];
      if (!Double.isNaN(value)) {
        double weight = examples.weights()[row];
        sum += weight * value;
        squares += weight * value * value;
        total += weight;
      }
    }
    double mean = sum / total;
    double spread = Math.sqrt(Math.max(0, squares / total - mean * mean));
    if (spread > 1e-9 * (1 + Math.abs(mean))) {
      columns.add(new Column(c, unknown, mean, spread));
    }
  }

  /** One array a column made. */
  double[][] of(Table table) {
    double[][] made = new double[columns.size()][table.rows()];
    for (int i = 0; i < made.length; i++) {
      Column column = columns.get(i);
      for (int row = 0; row < table.rows(); row++) {
        made[i][row] = column.of(table.value(row, column.source()));
      }
    }
    return made;
  }
}
