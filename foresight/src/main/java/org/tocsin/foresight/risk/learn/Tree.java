package org.tocsin.foresight.risk.learn;

import java.util.ArrayList;
import java.util.List;

/** A grown tree over bins; node 0 is the root. */
final class Tree {

  /**
   * @param column -1 for a leaf
   * @param highestLeft bins up to this one go left
   * @param unknownLeft where bin 0 goes
   * @param value of a leaf
   */
  record Node(
      int column, int highestLeft, boolean unknownLeft, int left, int right, double value) {}

  private final List<Node> nodes = new ArrayList<>();

  int add(double value) {
    nodes.add(new Node(-1, 0, false, -1, -1, value));
    return nodes.size() - 1;
  }

  void split(int node, Split split, int left, int right) {
    nodes.set(
        node, new Node(split.column(), split.highestLeft(), split.unknownLeft(), left, right, 0));
  }

  double value(byte[][] bins, int row) {
    Node node = nodes.get(0);
    while (node.column() >= 0) {
      byte bin = bins[node.column()][row];
      node = nodes.get(goesLeft(bin, node.highestLeft(), node.unknownLeft()) ? node.left() : node.right());
    }
    return node.value();
  }

  static boolean goesLeft(byte bin, int highestLeft, boolean unknownLeft) {
    return bin == 0 ? unknownLeft : bin <= highestLeft;
  }

  /**
   * @param gain of the objective
   */
  record Split(int column, int highestLeft, boolean unknownLeft, double gain) {
    boolean left(byte bin) {
      return goesLeft(bin, highestLeft, unknownLeft);
    }
  }
}
