package org.tocsin.foresight.risk.learn;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The mean of many trees, each grown on rows drawn with replacement and trying a few columns at
 * each split (Breiman 2001). Leaves hold shares, pulled a little to the base rate so that none is 0
 * or 1.
 *
 * @param trees how many
 * @param leastRows in a leaf
 * @param columnsASplit how many columns are drawn for each split
 * @param pull rows of base rate that are added to each leaf
 */
public record RandomForest(int trees, int leastRows, int columnsASplit, double pull)
    implements Learner {

  @Override
  public Classifier learn(Examples examples, RandomGenerator random) {
    Binning binning = Binning.fittedOn(examples.table());
    byte[][] bins = binning.of(examples.table());
    double base = examples.baseRate();
    TreeGrower.Target target = target(bins, examples, base);
    TreeGrower grower = new TreeGrower(Integer.MAX_VALUE, leastRows, pull, columnsASplit);
    long[] seeds = LongStream.generate(random::nextLong).limit(trees).toArray();
    // Each tree has a seed of its own: the order in which they grow does not matter.
    List<Tree> forest =
        Arrays.stream(seeds)
            .parallel()
            .mapToObj(seed -> grow(grower, target, new SplittableRandom(seed)))
            .toList();
    return new Forest(binning, forest, base, 1.0 / trees, false);
  }

  /** Distances from the base rate, so that the pull of a leaf goes there. */
  private static TreeGrower.Target target(byte[][] bins, Examples examples, double base) {
    double[] slope = new double[examples.happened().length];
    for (int row = 0; row < slope.length; row++) {
      slope[row] = examples.weights()[row] * ((examples.happened()[row] ? 1 : 0) - base);
    }
    return new TreeGrower.Target(bins, slope, examples.weights());
  }

  private static Tree grow(TreeGrower grower, TreeGrower.Target target, RandomGenerator random) {
    int rows = target.slope().length;
    int[] drawn = IntStream.generate(() -> random.nextInt(rows)).limit(rows).toArray();
    return grower.grow(target, drawn, random);
  }
}
