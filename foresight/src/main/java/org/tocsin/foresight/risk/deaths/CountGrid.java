package org.tocsin.foresight.risk.deaths;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * The numbers of deaths at which distributions are kept: every number to 30, then in steps of four
 * percent, with the upper ends of the bins of the ignorance score among them. A number between two
 * of them is split over both so that the mean stays. On a common grid a mixture of distributions is
 * a sum.
 */
final class CountGrid {

  private static final int EVERY_ONE_TO = 30;
  private static final double STEP = 1.04;
  private static final double TOP = 60_000;

  /** The largest numbers of the bins of the ignorance score, but for the open one. */
  private static final double[] BIN_TOPS = {0, 2, 5, 10, 25, 50, 100, 250, 500, 1000};

  private final double[] counts = counts();
  private final double[] logs = Arrays.stream(counts).map(Math::log1p).toArray();
  private final int[] binTops = new int[BIN_TOPS.length];

  CountGrid() {
    for (int bin = 0; bin < BIN_TOPS.length; bin++) {
      binTops[bin] = Arrays.binarySearch(counts, BIN_TOPS[bin]);
    }
  }

  private static double[] counts() {
    TreeSet<Double> counts = new TreeSet<>();
    for (int count = 0; count <= EVERY_ONE_TO; count++) {
      counts.add((double) count);
    }
    for (double count = EVERY_ONE_TO; count < TOP; ) {
      count = Math.max(count + 1, Math.rint(count * STEP));
      counts.add(count);
    }
    Arrays.stream(BIN_TOPS).forEach(counts::add);
    return counts.stream().mapToDouble(Double::doubleValue).toArray();
  }

  int size() {
    return counts.length;
  }

  double count(int index) {
    return counts[index];
  }

  /** From one number of the grid to the next. */
  double width(int index) {
    return counts[index + 1] - counts[index];
  }

  /** The same on the scale log(1 + x). */
  double logWidth(int index) {
    return logs[index + 1] - logs[index];
  }

  /** Adds {@code weight} at {@code count} to masses on the grid. */
  void add(double[] masses, double count, double weight) {
    if (count <= 0) {
      masses[0] += weight;
      return;
    }
    if (count >= counts[counts.length - 1]) {
      masses[counts.length - 1] += weight;
      return;
    }
    int below = below(count);
    double share = (count - counts[below]) / width(below);
    masses[below + 1] += weight * share;
    masses[below] += weight * (1 - share);
  }

  /** The last place that is not above {@code count}: small numbers are their own place. */
  private int below(double count) {
    if (count < EVERY_ONE_TO) {
      return (int) count;
    }
    int place = Arrays.binarySearch(counts, count);
    return place >= 0 ? place : -place - 2;
  }

  /** The part of a distribution that lies in the bin of {@code count}. */
  double binOf(double[] cumulative, double count) {
    int bin = 0;
    while (bin < binTops.length && count > BIN_TOPS[bin]) {
      bin++;
    }
    double upTo = bin < binTops.length ? cumulative[binTops[bin]] : 1;
    double below = bin > 0 ? cumulative[binTops[bin - 1]] : 0;
    return Math.max(0, upTo - below);
  }

  /**
   * Whole numbers drawn without chance: the quantiles at (i + 0.5) / {@code draws}. Between two
   * numbers of the grid the mass is spread evenly.
   */
  double[] draws(double[] cumulative, int draws) {
    double[] drawn = new double[draws];
    int index = 0;
    for (int i = 0; i < draws; i++) {
      double share = (i + 0.5) / draws;
      while (index + 1 < counts.length && cumulative[index] < share) {
        index++;
      }
      if (index == 0) {
        continue;
      }
      double mass = cumulative[index] - cumulative[index - 1];
      double part = mass > 0 ? Math.min(1, (share - cumulative[index - 1]) / mass) : 1;
      drawn[i] = Math.ceil(counts[index - 1] + part * width(index - 1));
    }
    return drawn;
  }

  /** Masses as shares that add up to 1, summed up from below. */
  static double[] cumulative(double[] masses) {
    double total = 0;
    for (double mass : masses) {
      total += mass;
    }
    double[] cumulative = new double[masses.length];
    double sum = 0;
    for (int i = 0; i < masses.length; i++) {
      sum += masses[i];
      cumulative[i] = sum / total;
    }
    return cumulative;
  }
}
