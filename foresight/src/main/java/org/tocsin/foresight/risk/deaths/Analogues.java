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

  /** The situations of one series, and what was found for each shape so far. */
  final class Search {

    private final DeathSeries known;
    private final List<Situation> situations = new ArrayList<>();
    private final Map<List<Double>, Map<Integer, WeightedSample>> found = new HashMap<>();

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
      return found
          .computeIfAbsent(Arrays.stream(shape).boxed().toList(), any -> new HashMap<>())
          .computeIfAbsent(horizon, months -> nearest(shape, months));
    }

    private WeightedSample nearest(double[] shape, int horizon) {
      List<Situation> usable =
          situations.stream().filter(one -> isFollowed(one, horizon)).toList();
      WeightedSample sample = new WeightedSample();
      if (usable.isEmpty()) {
        return sample.add(0, 1);
      }
      double[] distances =
          usable.stream().mapToDouble(one -> distance(one.shape(), shape)).toArray();
      int wanted = Math.min(neighbours, distances.length);
      double limit = Arrays.stream(distances).sorted().skip(wanted - 1L).findFirst().orElseThrow();
      long nearer = Arrays.stream(distances).filter(distance -> distance < limit).count();
      long tied = Arrays.stream(distances).filter(distance -> distance == limit).count();
      double shared = (double) (wanted - nearer) / tied;
      for (int i = 0; i < distances.length; i++) {
        if (distances[i] <= limit) {
          sample.add(after(usable.get(i), horizon), distances[i] < limit ? 1 : shared);
        }
      }
      return sample;
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

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }
}
