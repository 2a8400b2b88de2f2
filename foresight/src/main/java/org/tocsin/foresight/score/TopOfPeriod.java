package org.tocsin.foresight.score;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The first {@code k} of each period. Ranks are those of the whole list as issued: a bootstrap
 * weighs the countries but does not rank them anew.
 */
final class TopOfPeriod {
  private final int k;

  TopOfPeriod(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("a top list has at least one place, not " + k);
    }
    this.k = k;
  }

  ProbabilityScore.Weighted recall(DueForecasts forecasts) {
    double[] shares = shares(forecasts);
    return weights -> {
      double found = 0;
      double all = 0;
      for (int row = 0; row < shares.length; row++) {
        if (forecasts.happened(row)) {
          double weight = forecasts.weight(row, weights);
          found += weight * shares[row];
          all += weight;
        }
      }
      return found / all;
    };
  }

  ProbabilityScore.Weighted precision(DueForecasts forecasts) {
    double[] shares = shares(forecasts);
    return weights -> {
      double found = 0;
      double named = 0;
      for (int row = 0; row < shares.length; row++) {
        double weight = forecasts.weight(row, weights) * shares[row];
        found += forecasts.happened(row) ? weight : 0;
        named += weight;
      }
      return found / named;
    };
  }

  /** For each row the share of it that is in the top list: 1, 0, or between at a tie. */
  private double[] shares(DueForecasts forecasts) {
    TreeMap<Integer, List<Integer>> rowsOfPeriod = new TreeMap<>();
    for (int row = 0; row < forecasts.size(); row++) {
      rowsOfPeriod
          .computeIfAbsent(forecasts.ranked().get(row).period(), period -> new ArrayList<>())
          .add(row);
    }
    double[] shares = new double[forecasts.size()];
    rowsOfPeriod.values().forEach(rows -> share(forecasts, rows, shares));
    return shares;
  }

  private void share(DueForecasts forecasts, List<Integer> rows, double[] shares) {
    int first = 0;
    while (first < rows.size() && first < k) {
      double probability = forecasts.probability(rows.get(first));
      int end = first;
      while (end < rows.size() && forecasts.probability(rows.get(end)) == probability) {
        end++;
      }
      double share = Math.min(1.0, (k - first) / (double) (end - first));
      for (int row : rows.subList(first, end)) {
        shares[row] = share;
      }
      first = end;
    }
  }
}
