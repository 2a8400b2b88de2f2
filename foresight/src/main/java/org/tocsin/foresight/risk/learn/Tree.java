package org.tocsin.foresight.risk.learn;

/**
 * A grown tree over bins; node 0 is the root.
 *
 * @param columns -1 for a leaf
 * @param highestLeft bins up to this one go left
 * @param unknownLeft whether bin 0 goes left
 * @param children the left child; the right one stands behind it
 * @param values of leaves
 */
record Tree(
    int[] columns, int[] highestLeft, boolean[] unknownLeft, int[] children, double[] values) {

  double value(byte[][] bins, int row) {
    int node = 0;
    while (columns[node] >= 0) {
      byte bin = bins[columns[node]][row];
      boolean left = goesLeft(bin, highestLeft[node], unknownLeft[node]);
      node = left ? children[node] : children[node] + 1;
    }
    return values[node];
  }

  private static boolean goesLeft(byte bin, int highestLeft, boolean unknownLeft) {
    return bin == 0 ? unknownLeft : bin <= highestLeft;
  }

  /**
   * One question to a row.
   *
   * @param column -1 when there is none
   * @param gain of the objective
   */
  record Split(int column, int highestLeft, boolean unknownLeft, double gain) {
    boolean left(byte bin) {
      return goesLeft(bin, highestLeft, unknownLeft);
    }
  }
}
