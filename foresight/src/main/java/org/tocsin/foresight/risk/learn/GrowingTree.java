package org.tocsin.foresight.risk.learn;

import java.util.ArrayList;
import java.util.List;

/** A tree while it grows. */
final class GrowingTree {
  private static final Tree.Split NONE = new Tree.Split(-1, 0, false, 0);

  private final List<Tree.Split> splits = new ArrayList<>();
  private final List<Integer> children = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  /** The number of the new leaf. */
  int addLeaf(double value) {
    splits.add(NONE);
    children.add(-1);
    values.add(value);
    return splits.size() - 1;
  }

  /** The leaf becomes a question; its right child is the leaf added after the left one. */
  void split(int leaf, Tree.Split split, int left) {
    splits.set(leaf, split);
    children.set(leaf, left);
    values.set(leaf, 0.0);
  }

  Tree grown() {
    int nodes = splits.size();
    boolean[] unknownLeft = new boolean[nodes];
    for (int i = 0; i < nodes; i++) {
      unknownLeft[i] = splits.get(i).unknownLeft();
    }
    return new Tree(
        splits.stream().mapToInt(Tree.Split::column).toArray(),
        splits.stream().mapToInt(Tree.Split::highestLeft).toArray(),
        unknownLeft,
        children.stream().mapToInt(Integer::intValue).toArray(),
        values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
