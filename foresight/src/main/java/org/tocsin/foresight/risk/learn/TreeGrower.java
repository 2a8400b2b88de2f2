package org.tocsin.foresight.risk.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/**
 * Grows one tree best leaf first over histograms of slopes and bends. With slope = y and bend = 1
 * it is a regression tree whose leaves are shares; with the gradient and curvature of a loss it is
 * a step of boosting (Chen and Guestrin, "XGBoost", KDD 2016, equations 5 to 7; bins as in Ke et
 * al., "LightGBM", NIPS 2017).
 *
 * @param leaves at most
 * @param leastRows in a leaf
 * @param shrink added to the bend of a leaf (lambda)
 * @param columnsASplit how many columns are drawn for each split
 */
record TreeGrower(int leaves, int leastRows, double shrink, int columnsASplit) {

  /** A leaf that could be split. */
  private record Open(int node, int[] rows, double slope, double bend, Tree.Split split) {}

  /** What is learned from: bins by column, then slope and bend by row. */
  record Target(byte[][] bins, double[] slope, double[] bend) {}

  Tree grow(Target target, int[] rows, RandomGenerator random) {
    GrowingTree tree = new GrowingTree();
    PriorityQueue<Open> open =
        new PriorityQueue<>(
            Comparator.comparingDouble((Open leaf) -> -leaf.split().gain())
                .thenComparingInt(Open::node));
    addLeaf(tree, target, rows, random, open);
    int grown = 1;
    while (!open.isEmpty() && grown < leaves) {
      Open leaf = open.remove();
      byte[] bins = target.bins()[leaf.split().column()];
      int[] left = side(leaf.rows(), bins, leaf.split(), true);
      int[] right = side(leaf.rows(), bins, leaf.split(), false);
      int leftNode = addLeaf(tree, target, left, random, open);
      addLeaf(tree, target, right, random, open);
      tree.split(leaf.node(), leaf.split(), leftNode);
      grown++;
    }
    return tree.grown();
  }

  private int addLeaf(
      GrowingTree tree,
      Target target,
      int[] rows,
      RandomGenerator random,
      PriorityQueue<Open> open) {
    double slope = 0;
    double bend = 0;
    for (int row : rows) {
      slope += target.slope()[row];
      bend += target.bend()[row];
    }
    int node = tree.addLeaf(slope / (bend + shrink));
    if (rows.length >= 2 * leastRows) {
      Open leaf = new Open(node, rows, slope, bend, new Tree.Split(-1, 0, false, 1e-12));
      Tree.Split best = best(target, leaf, random);
      if (best.column() >= 0) {
        open.add(new Open(node, rows, slope, bend, best));
      }
    }
    return node;
  }

  private static int[] side(int[] rows, byte[] bins, Tree.Split split, boolean left) {
    int[] side = new int[rows.length];
    int size = 0;
    for (int row : rows) {
      if (split.left(bins[row]) == left) {
        side[size++] = row;
      }
    }
    return Arrays.copyOf(side, size);
  }

  private Tree.Split best(Target target, Open leaf, RandomGenerator random) {
    Tree.Split best = leaf.split();
    for (int column : drawColumns(target.bins().length, random)) {
      Histogram histogram = Histogram.of(target, column, leaf.rows());
      best = histogram.better(best, column, this, leaf.slope(), leaf.bend());
    }
    return best;
  }

  private List<Integer> drawColumns(int all, RandomGenerator random) {
    List<Integer> columns = new ArrayList<>(all);
    for (int i = 0; i < all; i++) {
      columns.add(i);
    }
    int drawn = Math.min(all, columnsASplit);
    for (int i = 0; i < drawn && drawn < all; i++) {
      Collections.swap(columns, i, random.nextInt(i, all));
    }
    return columns.subList(0, drawn);
  }

  /** What a leaf with these sums takes off the loss, twice. */
  double worth(double slope, double bend) {
    return slope * slope / (bend + shrink);
  }
}
