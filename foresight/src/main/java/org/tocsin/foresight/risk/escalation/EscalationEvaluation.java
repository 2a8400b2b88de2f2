package org.tocsin.foresight.risk.escalation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.foresight.risk.Evaluation;
import org.tocsin.foresight.risk.Evaluation.ModelScores;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.Windows;
import org.tocsin.foresight.risk.chance.ChanceMetrics;
import org.tocsin.foresight.risk.chance.ChanceModel;
import org.tocsin.foresight.score.DueForecast;
import org.tocsin.foresight.score.DueForecasts;
import org.tocsin.foresight.score.ProbabilityScore;

/** Scores every model on every question, each question on its own rows. */
final class EscalationEvaluation {
  static final ChanceMetrics METRICS =
      new ChanceMetrics(
          List.of(
              ProbabilityScore.rocAuc(),
              ProbabilityScore.averagePrecision(),
              ProbabilityScore.logLoss(),
              ProbabilityScore.brier(),
              ProbabilityScore.recallAt(10)),
          400);

  private final EscalationData data;
  private final Windows windows;
  private final long seed;
  private final List<ModelScores> scores = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  EscalationEvaluation(EscalationData data, Windows windows, long seed) {
    this.data = data;
    this.windows = windows;
    this.seed = seed;
  }

  Evaluation scored() {
    int cut = MonthlyDeaths.month(windows.first(), 1);
    int last = MonthlyDeaths.month(windows.last(), 12);
    if (cut > data.deaths().lastMonth()) {
      throw new ForecastDataException(
          "windows %s: the data end in %s"
              .formatted(windows, MonthlyDeaths.label(data.deaths().lastMonth())));
    }
    for (Question question : Question.all()) {
      List<ChanceModel> models = EscalationModels.single(question, data.ownNames());
      add(question, models, new EscalationRun(data, question, cut, last, seed).due(models));
    }
    notes.add(
        "every model learned from months whose outcome was known before "
            + MonthlyDeaths.label(cut)
            + " and was not learned anew; base months whose outcome the data do not hold are left"
            + " out");
    notes.add("differences are to " + EscalationModels.PLAIN + " on the same question");
    return new Evaluation(
        EscalationTask.NAME,
        windows,
        data.deaths().release(),
        seed,
        METRICS.metrics(),
        EscalationModels.PLAIN,
        scores,
        notes);
  }

  private void add(
      Question question, List<ChanceModel> models, Map<String, List<DueForecast>> due) {
    List<DueForecast> plain = due.getOrDefault(EscalationModels.PLAIN, List.of());
    if (plain.stream().noneMatch(DueForecast::happened)) {
      notes.add(question.label() + " is left out: it did not happen in these windows");
      return;
    }
    DueForecasts baseline = DueForecasts.of(plain);
    Map<String, String> descriptions = descriptions(models);
    due.forEach((name, forecasts) -> {
      String label = question.label() + " " + name;
      String description = descriptions.getOrDefault(name, "");
      DueForecasts model = DueForecasts.of(forecasts);
      scores.add(
          name.equals(EscalationModels.PLAIN)
              ? METRICS.alone(label, description, model)
              : METRICS.compared(label, description, model, baseline, seed));
    });
    notes.add(
        String.format(
            Locale.ROOT,
            "%s: %d country-months, %d happened",
            question.label(),
            baseline.size(),
            baseline.happened()));
  }

  private Map<String, String> descriptions(List<ChanceModel> models) {
    Map<String, String> descriptions = new LinkedHashMap<>();
    models.forEach(model -> descriptions.put(model.name(), model.description()));
    descriptions.put(
        EscalationModels.AVERAGE,
        "The mean logit of " + String.join(", ", EscalationModels.averaged()) + ".");
    return descriptions;
  }
}
