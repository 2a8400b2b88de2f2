package org.tocsin.foresight.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forecasts of one source, kept from the most to the least probable so that every score is one walk
 * along them. A score may weigh the clusters, which is how a bootstrap draws them: a country drawn
 * twice weighs 2.
 */
public final class DueForecasts {
  private final List<DueForecast> ranked;
  private final List<String> clusters;
  private final int[] clusterOfRow;
  private final double[] probabilities;
  private final boolean[] happened;

  private DueForecasts(List<DueForecast> ranked) {
    this.ranked = ranked;
    Map<String, Integer> numbers = new LinkedHashMap<>();
    ranked.stream()
        .map(DueForecast::cluster)
        .sorted()
        .forEach(name -> numbers.putIfAbsent(name, numbers.size()));
    this.clusters = List.copyOf(numbers.keySet());
    this.clusterOfRow =
        ranked.stream().mapToInt(due -> numbers.getOrDefault(due.cluster(), -1)).toArray();
    this.probabilities = ranked.stream().mapToDouble(DueForecast::probability).toArray();
    this.happened = new boolean[probabilities.length];
    for (int row = 0; row < happened.length; row++) {
      happened[row] = ranked.get(row).happened();
    }
  }

  /**
   * @throws IllegalArgumentException when there is none
   */
  public static DueForecasts of(List<DueForecast> forecasts) {
    if (forecasts.isEmpty()) {
      throw new IllegalArgumentException("no forecast has come due: there is nothing to score");
    }
    List<DueForecast> ranked = new ArrayList<>(forecasts);
    ranked.sort(Comparator.comparingDouble(DueForecast::probability).reversed());
    return new DueForecasts(List.copyOf(ranked));
  }

  /** All forecasts, the most probable first. */
  public List<DueForecast> ranked() {
    return ranked;
  }

  /** Names of the clusters in the order of the alphabet. */
  public List<String> clusters() {
    return clusters;
  }

  public int size() {
    return ranked.size();
  }

  /** How many of the forecast events happened. */
  public int happened() {
    return (int) ranked.stream().filter(DueForecast::happened).count();
  }

  /** The score with every cluster counted once; NaN where the score is not defined. */
  public double score(ProbabilityScore score) {
    return score.rule().on(this).of(weightsOfOne());
  }

  double probability(int row) {
    return probabilities[row];
  }

  boolean happened(int row) {
    return happened[row];
  }

  /** The weight of a row, given the weight of each cluster in the order of {@link #clusters}. */
  double weight(int row, double[] clusterWeights) {
    return clusterWeights[clusterOfRow[row]];
  }

  private double[] weightsOfOne() {
    double[] one = new double[clusters.size()];
    Arrays.fill(one, 1);
    return one;
  }
}
