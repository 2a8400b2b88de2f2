package org.tocsin.foresight.risk.chance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.tocsin.foresight.risk.Calibration;
import org.tocsin.foresight.risk.Evaluation.ModelScores;
import org.tocsin.foresight.risk.Metric;
import org.tocsin.foresight.risk.Skill;
import org.tocsin.foresight.risk.Windows;
import org.tocsin.foresight.score.CalibrationTable;
import org.tocsin.foresight.score.DueForecasts;
import org.tocsin.foresight.score.Interval;
import org.tocsin.foresight.score.PairedBootstrap;
import org.tocsin.foresight.score.ProbabilityScore;

/**
 * Scores by the names that an evaluation shows.
 *
 * @param scores in the order of a table
 * @param replicates draws of the bootstrap behind each interval
 */
public record ChanceMetrics(List<ProbabilityScore> scores, int replicates) {
  public ChanceMetrics {
    scores = List.copyOf(scores);
  }

  /** All scores as metrics. */
  public List<Metric> metrics() {
    return scores.stream().map(ChanceMetrics::metric).toList();
  }

  private static Metric metric(ProbabilityScore score) {
    String key = score.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return new Metric(key, score.name(), !score.higherIsBetter());
  }

  /** The scores of one model; a score that is not defined is left out. */
  public Map<String, Double> overall(DueForecasts forecasts) {
    Map<String, Double> overall = new LinkedHashMap<>();
    for (ProbabilityScore score : scores) {
      double value = forecasts.score(score);
      if (!Double.isNaN(value)) {
        overall.put(metric(score).key(), value);
      }
    }
    return overall;
  }

  /** Everything that an evaluation says of a model that is compared with a baseline. */
  public ModelScores compared(
      String name, String description, DueForecasts model, DueForecasts baseline, long seed) {
    return scored(name, description, model, differences(model, baseline, seed));
  }

  /** The same of the baseline itself. */
  public ModelScores alone(String name, String description, DueForecasts model) {
    return scored(name, description, model, Map.of());
  }

  private ModelScores scored(
      String name, String description, DueForecasts model, Map<String, Interval> differences) {
    return new ModelScores(
        name, description, List.of(), overall(model), differences, calibration(model));
  }

  /** Model minus baseline by metric key, each with its interval. */
  public Map<String, Interval> differences(DueForecasts model, DueForecasts baseline, long seed) {
    Map<String, Interval> differences = new TreeMap<>();
    if (model.happened() == 0) {
      return differences;
    }
    for (ProbabilityScore score : scores) {
      // Each score sees the same draws.
      SplittableRandom random = new SplittableRandom(seed);
      PairedBootstrap bootstrap = new PairedBootstrap(replicates);
      differences.put(metric(score).key(), bootstrap.difference(model, baseline, score, random));
    }
    return differences;
  }

  /** One skill a score; scores must be defined on these forecasts. */
  public List<Skill> skill(
      DueForecasts model, DueForecasts baseline, String baselineName, Windows windows, long seed) {
    Map<String, Interval> differences = differences(model, baseline, seed);
    List<Skill> skill = new ArrayList<>();
    for (ProbabilityScore score : scores) {
      Metric metric = metric(score);
      Interval difference = differences.get(metric.key());
      if (difference != null) {
        double value = model.score(score);
        double other = baseline.score(score);
        skill.add(new Skill(metric, windows, value, baselineName, other, difference));
      }
    }
    return skill;
  }

  /** Forecasts in classes beside the share that came true. */
  public static Calibration calibration(DueForecasts forecasts) {
    return new Calibration(
        "mean forecast of a class of probability, and the share of it that happened",
        CalibrationTable.of(forecasts, CalibrationTable.RARE).classes().stream()
            .map(c -> new Calibration.Point(c.meanForecast(), c.observed(), c.forecasts()))
            .toList());
  }
}
