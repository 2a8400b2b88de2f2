package org.tocsin.foresight.risk.deaths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What followed the most similar situations of any country: the nearest neighbours by the logarithm
 * of mean deaths over the last 1, 3, 12 and 24 months, each with what came as many months later.
 * Equally distant situations share what weight is left, so nothing is drawn by lot.
 *
 * @param neighbours how many situations
 */
record Analogues(int neighbours) implements DeathModel {

  private static final int[] SPANS = {1, 3, 12, 24};

  @Override
  public String name() {
    return "kNN analogues";
  }

  @Override
  public String description() {
    return "what followed the %d most similar situations".formatted(neighbours);
  }

  @Override
  public Fitted fit(DeathSeries known, long seed) {
    Search search = search(known);
    return (country, horizon) -> search.sample(country, horizon).toEnsemble();
  }

  Search search(DeathSeries known) {
    return new Search(known);
  }

  private record Situation(int country, int month, double[] shape) {}

  private record Wanted(List<Double> shape, int horizon) {}

  /** The situations of one series, and what was found for each shape so far. */
  final class Search {

    private final DeathSeries known;
    private final List<Situation> situations = new ArrayList<>();
    private final Map<List<Double>, int[]> nearestFirst = new HashMap<>();
    private final Map<Wanted, WeightedSample> found = new HashMap<>();

    private Search(DeathSeries known) {
      this.known = known;
      for (int country = 0; country < known.countries().size(); country++) {
        for (int month = SPANS[3]; month <= known.last() - Protocol.NEAREST; month++) {
          if (known.isKnown(country, month - SPANS[3] + 1) && known.isKnown(country, month)) {
            situations.add(new Situation(country, month, shape(country, month)));
          }
        }
      }
    }

    /** What followed, weighted; certain zero where there is nothing to compare. */
    WeightedSample sample(int country, int horizon) {
      double[] shape = shape(country, known.last());
      List<Double> key = Arrays.stream(shape).boxed().toList();
      int[] order = nearestFirst.computeIfAbsent(key, any -> nearestFirst(shape));
      return found.computeIfAbsent(new Wanted(key, horizon), any -> nearest(shape, order, horizon));
    }

    private WeightedSample nearest(double[] shape, int[] order, int horizon) {
      WeightedSample sample = new WeightedSample();
      List<Situation> tied = new ArrayList<>();
      double limit = 0;
      int taken = 0;
      for (int index : order) {
        Situation one = situations.get(index);
        if (!isFollowed(one, horizon)) {
          continue;
        }
        double distance = distance(one.shape(), shape);
        if (distance > limit) {
          taken += take(tied, neighbours - taken, horizon, sample);
          if (taken == neighbours) {
            break;
          }
          limit = distance;
        }
        tied.add(one);
      }
      take(tied, neighbours - taken, horizon, sample);
      return sample.isEmpty() ? sample.add(0, 1) : sample;
    }

    /** Takes equally distant situations, up to {@code wanted}, and says how many that counts. */
    private int take(List<Situation> tied, int wanted, int horizon, WeightedSample sample) {
      int counted = Math.min(wanted, tied.size());
      if (counted > 0) {
        double shared = (double) counted / tied.size();
        tied.forEach(one -> sample.add(after(one, horizon), shared));
      }
      tied.clear();
      return counted;
    }

    /** The situations by distance: sorted as numbers whose upper half is the distance's bits. */
    private int[] nearestFirst(double[] shape) {
      long[] keys = new long[situations.size()];
      for (int i = 0; i < keys.length; i++) {
        int bits = Float.floatToIntBits((float) distance(situations.get(i).shape(), shape));
        keys[i] = (long) bits << Integer.SIZE | i;
      }
      Arrays.sort(keys);
      return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private boolean isFollowed(Situation situation, int horizon) {
      return known.isKnown(situation.country(), situation.month() + horizon);
    }

    private double after(Situation situation, int horizon) {
      return known.at(situation.country(), situation.month() + horizon);
    }

    private double[] shape(int country, int month) {
      double[] shape = new double[SPANS.length];
      for (int i = 0; i < SPANS.length; i++) {
        shape[i] = Situations.logMean(known.history(country, month, SPANS[i]));
      }
      return shape;
    }
  }

  /** Rounded as the order is, so that ties are the same in both. */
  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return (float) sum;
  }
}
