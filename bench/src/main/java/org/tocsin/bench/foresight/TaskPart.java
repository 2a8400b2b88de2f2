package org.tocsin.bench.foresight;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.Evaluation;
import org.tocsin.foresight.risk.Evaluation.ModelScores;
import org.tocsin.foresight.risk.ForecastTask;
import org.tocsin.foresight.risk.Metric;
import org.tocsin.foresight.risk.RiskJson;
import org.tocsin.foresight.score.Interval;

/**
 * A forecast task: every model on its usual windows, then each difference to its peer.
 *
 * @param number of the benchmark
 * @param folder with its data
 * @param peers lines on figures that cannot be computed here
 */
record TaskPart(String number, ForecastTask task, String folder, List<String> peers)
    implements Part {

  @Override
  public String name() {
    return task.name();
  }

  @Override
  public Section measure(Path data, long seed) {
    Evaluation evaluation =
        task.evaluate(new DataFolder(data.resolve(folder)), task.usualWindows(), seed);
    List<String> lines = new ArrayList<>();
    lines.add("windows " + evaluation.windows() + ", data " + evaluation.release().label());
    lines.add(row("", evaluation.metrics().stream().map(Metric::label).toList()));
    evaluation.models().forEach(model -> lines.addAll(scores(model, evaluation.metrics())));
    lines.add("difference to " + evaluation.baseline() + ", middle 95 % of the draws by country");
    evaluation.models().forEach(model -> lines.addAll(differences(model, evaluation.metrics())));
    evaluation.notes().forEach(note -> lines.add("note: " + note));
    peers.forEach(peer -> lines.add("peer: " + peer));
    return new Section(number + " " + task.description(), lines, new RiskJson().tree(evaluation));
  }

  /** A line a window where the task scores by window, then one over all. */
  private static List<String> scores(ModelScores model, List<Metric> metrics) {
    List<String> lines = new ArrayList<>();
    for (Evaluation.WindowScores window : model.windows()) {
      lines.add(row(model.model() + ", " + window.window(), cells(window.scores(), metrics)));
    }
    lines.add(row(model.model(), cells(model.overall(), metrics)));
    return lines;
  }

  private static List<String> cells(Map<String, Double> scores, List<Metric> metrics) {
    return metrics.stream()
        .map(metric -> scores.getOrDefault(metric.key(), Double.NaN))
        .map(value -> value.isNaN() ? "-" : String.format(Locale.ROOT, "%.4f", value))
        .toList();
  }

  private static String row(String name, List<String> cells) {
    StringBuilder row = new StringBuilder(String.format("%-36s", name));
    cells.forEach(cell -> row.append(String.format("%11s", cell)));
    return row.toString();
  }

  private static List<String> differences(ModelScores model, List<Metric> metrics) {
    Map<String, Interval> differences = model.differences();
    return metrics.stream()
        .filter(metric -> differences.containsKey(metric.key()))
        .map(metric -> difference(model.model(), metric, differences))
        .toList();
  }

  private static String difference(String model, Metric metric, Map<String, Interval> differences) {
    Interval interval = differences.getOrDefault(metric.key(), new Interval(0, 0, 0, 0.95));
    String verdict =
        !interval.excludesZero()
            ? "not settled"
            : metric.isBetter(interval.estimate(), 0) ? "better" : "worse";
    return String.format(
        Locale.ROOT,
        "  %-36s %-12s %+.4f [%+.4f, %+.4f] %s",
        model,
        metric.label(),
        interval.estimate(),
        interval.low(),
        interval.high(),
        verdict);
  }
}
