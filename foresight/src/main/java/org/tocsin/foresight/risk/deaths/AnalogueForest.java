package org.tocsin.foresight.risk.deaths;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ObjDoubleConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tocsin.foresight.risk.deaths.PastSituations.Past;

/**
 * Analogues whose likeness is learned: a random forest whose leaves keep the past situations that
 * fell into them. Situations that share leaves with the present are its analogues, and what
 * followed them is the forecast.
 *
 * <p>Source: Meinshausen, "Quantile Regression Forests", JMLR 7 (2006); splits on several targets
 * at once as in Segal, "Tree-structured methods for longitudinal data", JASA 87 (1992).
 */
final class AnalogueForest {

  private final Cuts cuts;
  private final List<Past> pasts;
  private final List<Tree> trees;

  /**
   * @param trees how many
   * @param leaf fewest situations in a leaf
   * @param tried how many numbers of the shape are tried at a split
   * @param share of all situations that each tree sees, drawn without putting back
   */
  record Settings(int trees, int leaf, int tried, double share) {}

  AnalogueForest(PastSituations past, Settings settings, long seed) {
    this.pasts = past.list();
    this.cuts = new Cuts(pasts.stream().map(one -> one.situation().shape()).toList());
    byte[][] bins =
        pasts.stream().map(one -> cuts.bins(one.situation().shape())).toArray(byte[][]::new);
    float[][] targets = pasts.stream().map(Past::targets).toArray(float[][]::new);
    TreeGrower grower = new TreeGrower(cuts, bins, targets, settings);
    SplittableRandom seeds = new SplittableRandom(seed);
    long[] seedOfTree = seeds.longs(settings.trees()).toArray();
    this.trees =
        IntStream.range(0, settings.trees())
            .parallel()
            .mapToObj(
                tree -> grown(grower, settings.share(), new SplittableRandom(seedOfTree[tree])))
            .toList();
  }

  private Tree grown(TreeGrower grower, double share, RandomGenerator random) {
    int[] rows =
        IntStream.range(0, pasts.size()).filter(row -> random.nextDouble() < share).toArray();
    return grower.grow(rows, random);
  }

  /** Gives every analogue of a situation with its weight; the weights of a tree add up to 1. */
  void analogues(float[] shape, ObjDoubleConsumer<Past> consumer) {
    byte[] bins = cuts.bins(shape);
    for (Tree tree : trees) {
      int[] rows = tree.leafOf(bins);
      for (int row : rows) {
        consumer.accept(pasts.get(row), 1.0 / rows.length);
      }
    }
  }

  /** A tree: a split, or a leaf with rows of the past situations. */
  sealed interface Tree {

    record Leaf(int[] rows) implements Tree {}

    /**
     * A place where the tree parts.
     *
     * @param feature which number of the shape
     * @param bin up to this bin to the left
     */
    record Split(int feature, int bin, Tree left, Tree right) implements Tree {}

    default int[] leafOf(byte[] bins) {
      Tree tree = this;
      while (tree instanceof Split split) {
        tree = bins[split.feature()] <= split.bin() ? split.left() : split.right();
      }
      return ((Leaf) tree).rows();
    }
  }
}
