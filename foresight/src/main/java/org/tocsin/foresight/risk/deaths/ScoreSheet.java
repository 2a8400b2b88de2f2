package org.tocsin.foresight.risk.deaths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.tocsin.foresight.risk.Calibration;
import org.tocsin.foresight.risk.Evaluation.WindowScores;
import org.tocsin.foresight.risk.Metric;
import org.tocsin.foresight.score.ClusterBootstrap;
import org.tocsin.foresight.score.ClusterBootstrap.Cluster;
import org.tocsin.foresight.score.Crps;
import org.tocsin.foresight.score.Ensemble;
import org.tocsin.foresight.score.IgnoranceScore;
import org.tocsin.foresight.score.Interval;
import org.tocsin.foresight.score.IntervalScore;
import org.tocsin.foresight.score.PitHistogram;

/** The scores of one model, added up by window and by country. */
final class ScoreSheet {

  static final Metric CRPS = new Metric("crps", "CRPS", true);
  static final Metric LOG_CRPS = new Metric("log_crps", "log-CRPS", true);
  static final Metric IGNORANCE = new Metric("ignorance", "IGN", true);
  static final Metric INTERVAL = new Metric("interval_score", "MIS 90 %", true);
  static final Metric COVERAGE = new Metric("coverage_90", "cover 90 %", false);

  /** The metrics in the order of a table; differences are taken of all but the coverage. */
  static final List<Metric> METRICS = List.of(CRPS, LOG_CRPS, IGNORANCE, INTERVAL, COVERAGE);

  private static final List<Metric> COMPARED = METRICS.subList(0, 4);
  private static final IntervalScore NINETY = new IntervalScore(0.9);
  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(2000, 0.95);

  private final Map<Integer, Sums> byWindow = new TreeMap<>();
  private final Map<Integer, Sums> byCountry = new TreeMap<>();
  private final PitHistogram pit = new PitHistogram();

  private static final class Sums {
    private final double[] scores = new double[METRICS.size()];
    private int cases;

    void add(double[] values) {
      for (int i = 0; i < values.length; i++) {
        scores[i] += values[i];
      }
      cases++;
    }

    double mean(int metric) {
      return scores[metric] / cases;
    }
  }

  void add(int window, int country, Ensemble forecast, double outcome) {
    double[] scores = {
      Crps.of(forecast, outcome),
      Crps.ofLogs(forecast, outcome),
      IgnoranceScore.of(forecast, outcome),
      NINETY.of(forecast, outcome),
      NINETY.covers(forecast, outcome) ? 1 : 0
    };
    byWindow.computeIfAbsent(window, any -> new Sums()).add(scores);
    byCountry.computeIfAbsent(country, any -> new Sums()).add(scores);
    pit.add(forecast, outcome);
  }

  /** The mean scores of each window, in order. */
  List<WindowScores> windows() {
    return byWindow.entrySet().stream()
        .map(entry -> new WindowScores(String.valueOf(entry.getKey()), scores(entry.getValue())))
        .toList();
  }

  private static Map<String, Double> scores(Sums sums) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (int i = 0; i < METRICS.size(); i++) {
      scores.put(METRICS.get(i).key(), sums.mean(i));
    }
    return scores;
  }

  /** The mean over windows. */
  double overall(Metric metric) {
    int index = METRICS.indexOf(metric);
    return byWindow.values().stream().mapToDouble(sums -> sums.mean(index)).average().orElseThrow();
  }

  Map<String, Double> overall() {
    Map<String, Double> scores = new LinkedHashMap<>();
    METRICS.forEach(metric -> scores.put(metric.key(), overall(metric)));
    return scores;
  }

  /** This model's mean score less the other's, with countries as clusters. */
  Interval difference(Metric metric, ScoreSheet other, long seed) {
    int index = METRICS.indexOf(metric);
    List<Cluster> clusters = new ArrayList<>();
    byCountry.forEach((country, sums) -> {
      Sums theirs = other.byCountry.get(country);
      if (theirs == null || theirs.cases != sums.cases) {
        throw new IllegalStateException("models were scored on different cases");
      }
      clusters.add(new Cluster(sums.scores[index], theirs.scores[index], sums.cases));
    });
    return BOOTSTRAP.difference(clusters, new SplittableRandom(seed));
  }

  Map<String, Interval> differences(ScoreSheet other, long seed) {
    Map<String, Interval> differences = new LinkedHashMap<>();
    COMPARED.forEach(metric -> differences.put(metric.key(), difference(metric, other, seed)));
    return differences;
  }

  Calibration calibration() {
    return new Calibration(
        "share of outcomes at or below each quantile of the forecast (ties spread evenly)",
        pit.list().stream()
            .map(step -> new Calibration.Point(step.nominal(), step.observed(), pit.cases()))
            .toList());
  }
}
