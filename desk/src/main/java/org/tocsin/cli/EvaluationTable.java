package org.tocsin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.foresight.risk.Calibration;
import org.tocsin.foresight.risk.Evaluation;
import org.tocsin.foresight.risk.Evaluation.ModelScores;
import org.tocsin.foresight.risk.Evaluation.WindowScores;
import org.tocsin.foresight.risk.Metric;
import org.tocsin.foresight.score.Interval;

/** An evaluation as a table for people: scores, differences with intervals, calibration. */
final class EvaluationTable {

  private final Evaluation evaluation;
  private final List<String> lines = new ArrayList<>();

  private EvaluationTable(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  static List<String> of(Evaluation evaluation) {
    EvaluationTable table = new EvaluationTable(evaluation);
    table.head();
    table.scores();
    table.differences();
    table.calibration();
    evaluation.notes().forEach(note -> table.lines.add("note: " + note));
    return table.lines;
  }

  private void head() {
    lines.add(
        "task %s, windows %s, seed %d"
            .formatted(evaluation.task(), evaluation.windows(), evaluation.seed()));
    lines.add("data release " + evaluation.release().label());
  }

  private void scores() {
    StringBuilder names = new StringBuilder(row("model", "window"));
    evaluation.metrics().forEach(metric -> names.append(cell(metric.label())));
    lines.add("");
    lines.add(names.toString());
    for (ModelScores model : evaluation.models()) {
      for (WindowScores window : model.windows()) {
        lines.add(row(model.model(), window.window()) + cells(window.scores()));
      }
      lines.add(row(model.model(), "all") + cells(model.overall()));
    }
  }

  private String cells(Map<String, Double> scores) {
    StringBuilder cells = new StringBuilder();
    for (Metric metric : evaluation.metrics()) {
      Double score = scores.get(metric.key());
      cells.append(cell(score == null ? "-" : number(score)));
    }
    return cells.toString();
  }

  private void differences() {
    lines.add("");
    lines.add("difference to " + evaluation.baseline() + " over all windows, with its interval");
    for (ModelScores model : evaluation.models()) {
      for (Metric metric : evaluation.metrics()) {
        Interval difference = model.differences().get(metric.key());
        if (difference != null) {
          lines.add(row(model.model(), metric.label()) + words(metric, difference));
        }
      }
    }
  }

  private static String words(Metric metric, Interval difference) {
    String verdict =
        !difference.excludesZero()
            ? "not settled"
            : metric.isBetter(difference.estimate(), 0) ? "better" : "worse";
    return String.format(
        Locale.ROOT,
        "%10s  %.0f %%: %s to %s  %s",
        number(difference.estimate()),
        difference.level() * 100,
        number(difference.low()),
        number(difference.high()),
        verdict);
  }

  private void calibration() {
    lines.add("");
    for (ModelScores model : evaluation.models()) {
      lines.add(row(model.model(), "calibration") + "  " + points(model.calibration()));
    }
    evaluation.models().stream()
        .findFirst()
        .ifPresent(model -> lines.add("calibration: " + model.calibration().meaning()));
  }

  private static String points(Calibration calibration) {
    return String.join(
        "  ",
        calibration.points().stream()
            .map(p -> String.format(Locale.ROOT, "%.2f>%.2f", p.forecast(), p.observed()))
            .toList());
  }

  private static String row(String model, String part) {
    return String.format("%-22s %-12s", model, part);
  }

  private static String cell(String text) {
    return String.format("%11s", text);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.1f" : "%.4f", value);
  }
}
