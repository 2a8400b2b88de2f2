package org.tocsin.foresight.risk;

import java.util.List;
import java.util.Map;
import org.tocsin.foresight.score.Interval;

/**
 * Every model of a task on equal terms: the same windows, places, outcomes and metrics.
 *
 * @param task name of the task
 * @param windows what was scored
 * @param release which data, for forecasts and outcomes alike
 * @param seed of all randomness
 * @param metrics in the order of a table
 * @param baseline the model that differences are taken to
 * @param models in the order of a table, the baseline among them
 * @param notes what a reader of the figures must know, a sentence each
 */
public record Evaluation(
    String task,
    Windows windows,
    DataRelease release,
    long seed,
    List<Metric> metrics,
    String baseline,
    List<ModelScores> models,
    List<String> notes) {

  public Evaluation {
    metrics = List.copyOf(metrics);
    models = List.copyOf(models);
    notes = List.copyOf(notes);
  }

  /**
   * The scores of one model.
   *
   * @param model its name
   * @param description one sentence: what it does
   * @param windows scores of each window, where the task scores by window
   * @param overall scores over all windows: metric key to value
   * @param differences to the baseline, over all windows, by metric key; empty for the baseline
   * @param calibration over all windows
   */
  public record ModelScores(
      String model,
      String description,
      List<WindowScores> windows,
      Map<String, Double> overall,
      Map<String, Interval> differences,
      Calibration calibration) {
    public ModelScores {
      windows = List.copyOf(windows);
      overall = Map.copyOf(overall);
      differences = Map.copyOf(differences);
    }
  }

  /**
   * The scores of one part of the outcomes.
   *
   * @param window year, or another label of a part
   * @param scores metric key to value
   */
  public record WindowScores(String window, Map<String, Double> scores) {
    public WindowScores {
      scores = Map.copyOf(scores);
    }
  }
}
