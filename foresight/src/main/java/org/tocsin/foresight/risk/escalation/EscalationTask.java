package org.tocsin.foresight.risk.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.Evaluation;
import org.tocsin.foresight.risk.Forecast;
import org.tocsin.foresight.risk.ForecastCard;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.ForecastSet;
import org.tocsin.foresight.risk.ForecastTask;
import org.tocsin.foresight.risk.ModelFile;
import org.tocsin.foresight.risk.RiskJson;
import org.tocsin.foresight.risk.Windows;
import org.tocsin.foresight.risk.learn.Classifier;

/**
 * Escalation and hard onset 1, 3, 6 and 12 months ahead. A window is a year. To predict, it is
 * forecast from the December before it by models that learned from the months before it. An
 * evaluation asks from every month of its windows, of models that learned before the first of them.
 */
public final class EscalationTask implements ForecastTask {
  static final String NAME = "escalation";

  /**
   * What a model file holds.
   *
   * @param classifiers by the label of their question
   * @param withheld label of a question that is not answered, to the reason
   */
  record Parameters(Map<String, Classifier> classifiers, Map<String, String> withheld) {
    Parameters {
      classifiers = Map.copyOf(classifiers);
      withheld = Map.copyOf(withheld);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Chance of escalation, and of deaths after 60 quiet months, in a country within 1, 3, 6"
        + " and 12 months.";
  }

  @Override
  public Windows usualWindows() {
    return new Windows(2016, 2020);
  }

  @Override
  public ModelFile train(DataFolder folder, int window, long seed) {
    return new EscalationTraining(new EscalationData(folder), window, seed).trained();
  }

  @Override
  public ForecastSet predict(ModelFile model, DataFolder folder) {
    EscalationData data = new EscalationData(folder);
    ForecastCard card = model.card();
    if (!card.release().isSameAs(data.deaths().release())) {
      throw new ForecastDataException(
          "the model learned from %s, the folder holds %s: train it on this release"
              .formatted(card.release().label(), data.deaths().release().label()));
    }
    Parameters parameters = new RiskJson().read(model.parameters(), Parameters.class);
    return ForecastSet.of(card, () -> forecasts(data, parameters, card.window()));
  }

  private static List<Forecast> forecasts(EscalationData data, Parameters parameters, int window) {
    int base = MonthlyDeaths.month(window, 1) - 1;
    List<Forecast> forecasts = new ArrayList<>();
    for (Question question : Question.all()) {
      Classifier classifier = parameters.classifiers().get(question.label());
      if (classifier != null) {
        List<CountryMonth> rows = data.atStake(base, question, false);
        double[] probabilities = classifier.probabilities(data.table(rows));
        String period = period(base, question.months());
        for (int i = 0; i < probabilities.length; i++) {
          int country = rows.get(i).country();
          forecasts.add(
              new Forecast.Chance(
                  String.valueOf(data.deaths().id(country)),
                  data.deaths().name(country),
                  question.event().label(),
                  period,
                  probabilities[i]));
        }
      }
    }
    return forecasts;
  }

  private static String period(int base, int months) {
    String first = MonthlyDeaths.label(base + 1);
    return months == 1 ? first : first + "/" + MonthlyDeaths.label(base + months);
  }

  @Override
  public Evaluation evaluate(DataFolder folder, Windows windows, long seed) {
    return new EscalationEvaluation(new EscalationData(folder), windows, seed).scored();
  }
}
