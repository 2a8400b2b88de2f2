package org.tocsin.foresight.risk.deaths;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tocsin.foresight.risk.deaths.AnalogueForest.Settings;
import org.tocsin.foresight.risk.deaths.AnalogueForest.Tree;

/** Grows a tree by the split that leaves the least squared spread of all targets. */
final class TreeGrower {

  /** A gain below this is rounding. */
  private static final double LEAST_GAIN = 1e-3;

  /** A leaf of peace can hold thousands of like situations; so many of them say as much. */
  private static final int MOST_IN_LEAF = 300;

  private final Cuts cuts;
  private final byte[][] bins;
  private final float[][] targets;
  private final int width;
  private final Settings settings;

  TreeGrower(Cuts cuts, byte[][] bins, float[][] targets, Settings settings) {
    this.cuts = cuts;
    this.bins = bins;
    this.targets = targets;
    this.width = targets.length == 0 ? 0 : targets[0].length;
    this.settings = settings;
  }

  private record Best(int feature, int bin, double gain) {}

  Tree grow(int[] rows, RandomGenerator random) {
    if (rows.length < 2 * settings.leaf()) {
      return leaf(rows, random);
    }
    return best(rows, random)
        .<Tree>map(best -> split(best, rows, random))
        .orElseGet(() -> leaf(rows, random));
  }

  private Tree split(Best best, int[] rows, RandomGenerator random) {
    int[] left = Arrays.stream(rows).filter(row -> goesLeft(row, best)).toArray();
    int[] right = Arrays.stream(rows).filter(row -> !goesLeft(row, best)).toArray();
    return new Tree.Split(best.feature(), best.bin(), grow(left, random), grow(right, random));
  }

  private boolean goesLeft(int row, Best best) {
    return bins[row][best.feature()] <= best.bin();
  }

  private Optional<Best> best(int[] rows, RandomGenerator random) {
    double[] total = new double[width];
    for (int row : rows) {
      add(total, targets[row]);
    }
    Best best = new Best(-1, 0, LEAST_GAIN);
    for (int feature : some(cuts.features(), settings.tried(), random)) {
      best = better(best, feature, rows, total);
    }
    return best.feature() < 0 ? Optional.empty() : Optional.of(best);
  }

  private Best better(Best best, int feature, int[] rows, double[] total) {
    int binCount = cuts.bins(feature);
    double[][] sums = new double[binCount][width];
    int[] counts = new int[binCount];
    for (int row : rows) {
      int bin = bins[row][feature];
      counts[bin]++;
      add(sums[bin], targets[row]);
    }
    Best found = best;
    double[] left = new double[width];
    int leftCount = 0;
    for (int bin = 0; bin + 1 < binCount; bin++) {
      leftCount += counts[bin];
      for (int target = 0; target < width; target++) {
        left[target] += sums[bin][target];
      }
      int rightCount = rows.length - leftCount;
      if (counts[bin] > 0 && Math.min(leftCount, rightCount) >= settings.leaf()) {
        double gain = gain(left, leftCount, total, rows.length);
        found = gain > found.gain() ? new Best(feature, bin, gain) : found;
      }
    }
    return found;
  }

  /** By how much the sum of squares around the means falls. */
  private double gain(double[] left, int leftCount, double[] total, int count) {
    double gain = 0;
    for (int target = 0; target < width; target++) {
      double right = total[target] - left[target];
      gain +=
          left[target] * left[target] / leftCount
              + right * right / (count - leftCount)
              - total[target] * total[target] / count;
    }
    return gain;
  }

  private static void add(double[] sums, float[] values) {
    for (int i = 0; i < values.length; i++) {
      sums[i] += values[i];
    }
  }

  private static Tree leaf(int[] rows, RandomGenerator random) {
    return new Tree.Leaf(
        rows.length <= MOST_IN_LEAF
            ? rows
            : Arrays.stream(some(rows.length, MOST_IN_LEAF, random)).map(i -> rows[i]).toArray());
  }

  /** {@code count} different numbers below {@code bound}, by the first steps of a shuffle. */
  private static int[] some(int bound, int count, RandomGenerator random) {
    int[] all = IntStream.range(0, bound).toArray();
    int wanted = Math.min(count, bound);
    for (int i = 0; i < wanted; i++) {
      int other = i + random.nextInt(bound - i);
      int kept = all[i];
      all[i] = all[other];
      all[other] = kept;
    }
    return Arrays.copyOf(all, wanted);
  }
}
