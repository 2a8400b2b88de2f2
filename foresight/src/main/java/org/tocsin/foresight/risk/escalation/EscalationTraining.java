package org.tocsin.foresight.risk.escalation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.foresight.risk.Calibration;
import org.tocsin.foresight.risk.ForecastCard;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.Metric;
import org.tocsin.foresight.risk.ModelFile;
import org.tocsin.foresight.risk.RiskJson;
import org.tocsin.foresight.risk.Skill;
import org.tocsin.foresight.risk.TrainingSpan;
import org.tocsin.foresight.risk.Windows;
import org.tocsin.foresight.risk.chance.ChanceMetrics;
import org.tocsin.foresight.risk.chance.ChanceModel;
import org.tocsin.foresight.risk.learn.Classifier;
import org.tocsin.foresight.score.DueForecast;
import org.tocsin.foresight.score.DueForecasts;
import org.tocsin.foresight.score.ProbabilityScore;

/**
 * Learns the models of one window. Their skill is that of models which learned up to three years
 * before, on those three years; a question on which they were no better than history is withheld.
 */
final class EscalationTraining {
  private static final int PROOF_YEARS = 3;
  private static final ChanceMetrics DECIDING =
      new ChanceMetrics(
          List.of(ProbabilityScore.logLoss(), ProbabilityScore.averagePrecision()), 400);

  private final EscalationData data;
  private final int window;
  private final long seed;
  private final int cut;
  private final Windows proof;
  private final Map<String, Classifier> classifiers = new LinkedHashMap<>();
  private final Map<String, String> withheld = new LinkedHashMap<>();
  private final List<Skill> issued = new ArrayList<>();
  private final List<Skill> failed = new ArrayList<>();
  private final List<DueForecast> scored = new ArrayList<>();

  EscalationTraining(EscalationData data, int window, long seed) {
    this.data = data;
    this.window = window;
    this.seed = seed;
    this.cut = MonthlyDeaths.month(window, 1);
    this.proof = new Windows(window - PROOF_YEARS, window - 1);
    if (cut - 1 > data.deaths().lastMonth()) {
      throw new ForecastDataException(
          "window %d: the data end in %s"
              .formatted(window, MonthlyDeaths.label(data.deaths().lastMonth())));
    }
  }

  ModelFile trained() {
    for (Question question : Question.all()) {
      add(question);
    }
    if (issued.isEmpty() && failed.isEmpty()) {
      throw new ForecastDataException(
          "window " + window + ": nothing happened in " + proof + ", so no skill can be stated");
    }
    ForecastCard card =
        new ForecastCard(
            EscalationTask.NAME,
            EscalationModels.AVERAGE,
            window,
            new TrainingSpan(
                MonthlyDeaths.label(data.deaths().firstMonth()), MonthlyDeaths.label(cut - 1)),
            data.deaths().release(),
            seed,
            issued.isEmpty() ? failed : issued,
            calibration());
    return new ModelFile(
        card, new RiskJson().tree(new EscalationTask.Parameters(classifiers, withheld)));
  }

  private Calibration calibration() {
    return scored.isEmpty()
        ? new Calibration("nothing was issued", List.of())
        : ChanceMetrics.calibration(DueForecasts.of(scored));
  }

  private void add(Question question) {
    List<ChanceModel> models = EscalationModels.needed(question, data.ownNames());
    int start = MonthlyDeaths.month(proof.first(), 1);
    Map<String, List<DueForecast>> due =
        new EscalationRun(data, question, start, cut - 1 - question.months(), seed).due(models);
    List<DueForecast> model = due.getOrDefault(EscalationModels.AVERAGE, List.of());
    if (model.stream().noneMatch(DueForecast::happened)) {
      withheld.put(question.label(), "it did not happen in " + proof + ": no skill can be stated");
      return;
    }
    List<Skill> skill =
        DECIDING
            .skill(
                DueForecasts.of(model),
                DueForecasts.of(due.getOrDefault(EscalationModels.HISTORY, List.of())),
                EscalationModels.HISTORY,
                proof,
                seed)
            .stream()
            .map(one -> of(one, question))
            .toList();
    if (!skill.stream().allMatch(Skill::isBetterThanBaseline)) {
      failed.addAll(skill);
      withheld.put(question.label(), "no better than " + EscalationModels.HISTORY + " in " + proof);
      return;
    }
    issued.addAll(skill);
    scored.addAll(model);
    classifiers.put(question.label(), learned(question, models));
  }

  private Classifier learned(Question question, List<ChanceModel> models) {
    Map<String, Classifier> learned =
        EscalationModels.learn(data.before(cut, question), models, question, seed);
    return Optional.ofNullable(learned.get(EscalationModels.AVERAGE)).orElseThrow();
  }

  /** The skill with the question in the name of its metric. */
  private static Skill of(Skill skill, Question question) {
    Metric metric = skill.metric();
    String key = question.label().replace(' ', '_') + "_" + metric.key();
    return new Skill(
        new Metric(key, metric.label() + ", " + question.label(), metric.smallerIsBetter()),
        skill.windows(),
        skill.value(),
        skill.baseline(),
        skill.baselineValue(),
        skill.difference());
  }
}
