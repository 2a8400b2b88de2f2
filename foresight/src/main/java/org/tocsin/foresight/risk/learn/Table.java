package org.tocsin.foresight.risk.learn;

import java.util.List;

/** Numbers in named columns. NaN is unknown. */
public final class Table {
  private final List<String> names;
  private final double[][] columns;
  private final int rows;

  private Table(List<String> names, double[][] columns, int rows) {
    this.names = names;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * @param columns one array a name, all of one length; the table keeps them, do not change them
   */
  public static Table of(List<String> names, double[][] columns) {
    int rows = columns.length == 0 ? 0 : columns[0].length;
    if (names.size() != columns.length) {
      throw new IllegalArgumentException(names.size() + " names, " + columns.length + " columns");
    }
    for (double[] column : columns) {
      if (column.length != rows) {
        throw new IllegalArgumentException("columns of " + rows + " and " + column.length);
      }
    }
    return new Table(List.copyOf(names), columns, rows);
  }

  public List<String> names() {
    return names;
  }

  public int rows() {
    return rows;
  }

  public double value(int row, int column) {
    return columns[column][row];
  }

  /** The table itself, not a copy: callers of this package read only. */
  double[] column(int column) {
    return columns[column];
  }

  /** These rows, in this order. */
  public Table rows(int[] keep) {
    double[][] kept = new double[columns.length][keep.length];
    for (int c = 0; c < columns.length; c++) {
      for (int i = 0; i < keep.length; i++) {
        kept[c][i] = columns[c][keep[i]];
      }
    }
    return new Table(names, kept, keep.length);
  }

  /**
   * These columns, in this order.
   *
   * @throws IllegalArgumentException when one is not there
   */
  public Table only(List<String> wanted) {
    double[][] kept = new double[wanted.size()][];
    for (int i = 0; i < kept.length; i++) {
      int place = names.indexOf(wanted.get(i));
      if (place < 0) {
        throw new IllegalArgumentException("no column " + wanted.get(i));
      }
      kept[i] = columns[place];
    }
    return new Table(List.copyOf(wanted), kept, rows);
  }
}
