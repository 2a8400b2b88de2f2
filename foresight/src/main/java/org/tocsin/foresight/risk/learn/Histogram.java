package org.tocsin.foresight.risk.learn;

/** Sums of slopes, bends and rows in each bin of one column, over the rows of one leaf. */
final class Histogram {
  private final double[] slopes = new double[Binning.MOST + 1];
  private final double[] bends = new double[Binning.MOST + 1];
  private final int[] rows = new int[Binning.MOST + 1];

  static Histogram of(TreeGrower.Target target, int column, int[] leaf) {
    Histogram histogram = new Histogram();
    byte[] bins = target.bins()[column];
    for (int row : leaf) {
      int bin = bins[row];
      histogram.slopes[bin] += target.slope()[row];
      histogram.bends[bin] += target.bend()[row];
      histogram.rows[bin]++;
    }
    return histogram;
  }

  /** The best split of this column, or {@code best} when none gains more. */
  Tree.Split better(Tree.Split best, int column, TreeGrower grower, double slope, double bend) {
    int all = 0;
    for (int count : rows) {
      all += count;
    }
    Tree.Split found = scan(best, column, grower, new Sums(slope, bend, all), false);
    return rows[0] == 0 ? found : scan(found, column, grower, new Sums(slope, bend, all), true);
  }

  private record Sums(double slope, double bend, int rows) {}

  private Tree.Split scan(
      Tree.Split best, int column, TreeGrower grower, Sums all, boolean unknownLeft) {
    Tree.Split found = best;
    double whole = grower.worth(all.slope(), all.bend());
    double slope = unknownLeft ? slopes[0] : 0;
    double bend = unknownLeft ? bends[0] : 0;
    int left = unknownLeft ? rows[0] : 0;
    // Highest bin 0 with the unknown on the left parts the unknown from all that is known.
    for (int bin = unknownLeft ? 0 : 1; bin < rows.length - 1; bin++) {
      if (bin > 0) {
        slope += slopes[bin];
        bend += bends[bin];
        left += rows[bin];
        if (rows[bin] == 0) {
          continue;
        }
      }
      if (left < grower.leastRows() || all.rows() - left < grower.leastRows()) {
        continue;
      }
      double gain =
          grower.worth(slope, bend) + grower.worth(all.slope() - slope, all.bend() - bend) - whole;
      if (gain > found.gain()) {
        found = new Tree.Split(column, bin, unknownLeft, gain);
      }
    }
    return found;
  }
}
