package org.tocsin.foresight.risk.onset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.Evaluation;
import org.tocsin.foresight.risk.Forecast;
import org.tocsin.foresight.risk.ForecastCard;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.ForecastSet;
import org.tocsin.foresight.risk.ForecastTask;
import org.tocsin.foresight.risk.Hindcasting;
import org.tocsin.foresight.risk.ModelFile;
import org.tocsin.foresight.risk.RiskJson;
import org.tocsin.foresight.risk.TrainingSpan;
import org.tocsin.foresight.risk.Windows;
import org.tocsin.foresight.risk.chance.ChanceMetrics;
import org.tocsin.foresight.risk.chance.ChanceModel;
import org.tocsin.foresight.risk.learn.Classifier;
import org.tocsin.foresight.score.DueForecast;
import org.tocsin.foresight.score.DueForecasts;
import org.tocsin.foresight.score.ProbabilityScore;

/**
 * Onset of a new mass killing within two years. A window is the year whose data are forecast from:
 * window 2012 speaks of 2013 and 2014 and has learned from no year after 2010.
 */
public final class OnsetTask implements ForecastTask, Hindcasting {
  static final String NAME = "ewp";
  private static final int SKILL_YEARS = 20;
  private static final ChanceMetrics DECIDING =
      new ChanceMetrics(
          List.of(ProbabilityScore.logLoss(), ProbabilityScore.averagePrecision()), 1000);

  /** What a model file holds. */
  record Parameters(Classifier classifier) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Chance that a new mass killing begins in a country within two years (Early Warning"
        + " Project), from the data of one year.";
  }

  @Override
  public Windows usualWindows() {
    return new Windows(1993, 2012);
  }

  @Override
  public ModelFile train(DataFolder folder, int window, long seed) {
    CountryYears data = CountryYears.read(folder);
    RollingOnset rolling = new RollingOnset(data, seed);
    int lastKnown = window - 2;
    int firstSkill = Math.max(rolling.firstWindow(), lastKnown - SKILL_YEARS + 1);
    if (firstSkill > lastKnown || window > data.lastYear()) {
      throw new ForecastDataException(
          "window %d: the data allow models from %d to %d"
              .formatted(window, rolling.firstWindow() + 2, data.lastYear()));
    }
    List<ChanceModel> needed =
        OnsetModels.single().stream()
            .filter(model ->
                model.name().equals(OnsetModels.HISTORY)
                    || OnsetModels.averaged().contains(model.name()))
            .toList();
    rolling.run(firstSkill, lastKnown, needed);
    DueForecasts model = due(rolling.due(OnsetModels.AVERAGE), window);
    ForecastCard card =
        new ForecastCard(
            NAME,
            OnsetModels.AVERAGE,
            window,
            new TrainingSpan(String.valueOf(data.firstYear()), String.valueOf(lastKnown)),
            data.release(),
            seed,
            DECIDING.skill(
                model,
                due(rolling.due(OnsetModels.HISTORY), window),
                OnsetModels.HISTORY,
                new Windows(firstSkill, lastKnown),
                seed),
            ChanceMetrics.calibration(model));
    Classifier classifier =
        Optional.ofNullable(rolling.learn(window, needed).get(OnsetModels.AVERAGE)).orElseThrow();
    return new ModelFile(card, new RiskJson().tree(new Parameters(classifier)));
  }

  private static DueForecasts due(List<DueForecast> forecasts, int window) {
    if (forecasts.stream().noneMatch(DueForecast::happened)) {
      throw new ForecastDataException(
          "window " + window + ": no onset in the years before, so no skill can be stated");
    }
    return DueForecasts.of(forecasts);
  }

  @Override
  public ForecastSet predict(ModelFile model, DataFolder folder) {
    CountryYears data = CountryYears.read(folder);
    ForecastCard card = model.card();
    if (!card.release().isSameAs(data.release())) {
      throw new ForecastDataException(
          "the model learned from %s, the folder holds %s: train it on this release"
              .formatted(card.release().label(), data.release().label()));
    }
    Parameters parameters = new RiskJson().read(model.parameters(), Parameters.class);
    return ForecastSet.of(card, () -> forecasts(data, parameters, card.window()));
  }

  private static List<Forecast> forecasts(CountryYears data, Parameters parameters, int window) {
    RollingOnset rolling = new RollingOnset(data, 0);
    List<Forecast> forecasts = new ArrayList<>();
    String period = (window + 1) + "/" + (window + 2);
    for (RollingOnset.Issued one : rolling.issue(parameters.classifier(), window)) {
      String country = data.country(one.row());
      forecasts.add(
          new Forecast.Chance(
              country, country, "onset of mass killing", period, one.probability()));
    }
    forecasts.sort(
        Comparator.comparingDouble(
            one -> one instanceof Forecast.Chance chance ? -chance.probability() : 0));
    return forecasts;
  }

  @Override
  public String hindcastModel() {
    return OnsetModels.AVERAGE;
  }

  @Override
  public List<Year> hindcast(DataFolder folder, Windows windows, long seed) {
    CountryYears data = CountryYears.read(folder);
    RollingOnset rolling = new RollingOnset(data, seed);
    rolling.require(windows);
    List<ChanceModel> averaged = OnsetModels.members();
    List<Year> years = new ArrayList<>();
    for (int window : windows.list()) {
      Classifier average =
          Optional.ofNullable(rolling.learn(window, averaged).get(OnsetModels.AVERAGE))
              .orElseThrow();
      years.add(
          new Year(
              window,
              data.firstYear() + " to " + (window - 2),
              forecasts(data, new Parameters(average), window)));
    }
    return years;
  }

  @Override
  public Evaluation evaluate(DataFolder folder, Windows windows, long seed) {
    return new OnsetEvaluation(CountryYears.read(folder), PeerForecasts.find(folder), windows, seed)
        .scored();
  }
}
