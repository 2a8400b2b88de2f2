package org.tocsin.foresight.risk.deaths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.DataRelease;
import org.tocsin.foresight.risk.Evaluation;
import org.tocsin.foresight.risk.Evaluation.ModelScores;
import org.tocsin.foresight.risk.Forecast;
import org.tocsin.foresight.risk.ForecastCard;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.ForecastSet;
import org.tocsin.foresight.risk.ForecastTask;
import org.tocsin.foresight.risk.ModelFile;
import org.tocsin.foresight.risk.RiskJson;
import org.tocsin.foresight.risk.Skill;
import org.tocsin.foresight.risk.TrainingSpan;
import org.tocsin.foresight.risk.Windows;

/**
 * Deaths by country and month by the rules of VIEWS: the models, their training and their score.
 */
public final class DeathsTask implements ForecastTask {

  /** What other models are compared with: the benchmark of VIEWS. */
  private static final Conflictology BENCHMARK = new Conflictology(12);

  /** The skill of a model is measured on so many whole years, the last that were known. */
  private static final int SKILL_YEARS = 3;

  @Override
  public String name() {
    return "views";
  }

  @Override
  public String description() {
    return "deaths in state-based conflict by country and month, 3 to 14 months ahead";
  }

  @Override
  public Windows usualWindows() {
    return new Windows(2018, 2020);
  }

  @Override
  public ModelFile train(DataFolder data, int window, long seed) {
    SeriesFile.Loaded loaded = new SeriesFile(data).load();
    DeathSeries known = Protocol.known(loaded.series(), window);
    PooledModel model = new PooledModel();
    Gate gate = model.gate(known, seed);
    Windows judged = new Windows(window - 1 - SKILL_YEARS, window - 2);
    Scoring scoring = new Scoring(known, seed);
    ScoreSheet ours = scoring.score(model, judged);
    ScoreSheet theirs = scoring.score(BENCHMARK, judged);
    ForecastCard card =
        new ForecastCard(
            name(),
            model.name(),
            window,
            new TrainingSpan(known.month(0).toString(), known.month(known.last()).toString()),
            loaded.release(),
            seed,
            skill(ours, theirs, judged, seed),
            ours.calibration());
    return new ModelFile(card, new RiskJson().tree(gate));
  }

  private static List<Skill> skill(ScoreSheet ours, ScoreSheet theirs, Windows windows, long seed) {
    return List.of(ScoreSheet.CRPS, ScoreSheet.LOG_CRPS, ScoreSheet.IGNORANCE).stream()
        .map(metric ->
            new Skill(
                metric,
                windows,
                ours.overall(metric),
                BENCHMARK.name(),
                theirs.overall(metric),
                ours.difference(metric, theirs, seed)))
        .toList();
  }

  @Override
  public ForecastSet predict(ModelFile model, DataFolder data) {
    SeriesFile.Loaded loaded = new SeriesFile(data).load();
    ForecastCard card = model.card();
    requireSame(card.release(), loaded.release());
    DeathSeries known = Protocol.known(loaded.series(), card.window());
    Gate gate = new RiskJson().read(model.parameters(), Gate.class);
    return ForecastSet.of(
        card, () -> forecasts(known, new PooledModel().fit(known, gate, card.seed())));
  }

  private static void requireSame(DataRelease learned, DataRelease given) {
    if (!learned.isSameAs(given)) {
      throw new ForecastDataException(
          "the model learned from the release %s, this is %s: train again on this release"
              .formatted(learned.label(), given.label()));
    }
  }

  private static List<Forecast> forecasts(DeathSeries known, DeathModel.Fitted fitted) {
    List<Forecast> forecasts = new ArrayList<>();
    for (int country = 0; country < known.countries().size(); country++) {
      DeathSeries.Country place = known.countries().get(country);
      for (int horizon = Protocol.NEAREST; horizon <= Protocol.FARTHEST; horizon++) {
        forecasts.add(
            new Forecast.Count(
                place.key(),
                place.name(),
                known.month(known.last() + horizon).toString(),
                fitted.forecast(country, horizon)));
      }
    }
    return forecasts;
  }

  @Override
  public Evaluation evaluate(DataFolder data, Windows windows, long seed) {
    SeriesFile.Loaded loaded = new SeriesFile(data).load();
    Scoring scoring = new Scoring(loaded.series(), seed);
    Map<DeathModel, ScoreSheet> sheets = new LinkedHashMap<>();
    models().forEach(model -> sheets.put(model, scoring.score(model, windows)));
    ScoreSheet benchmark = sheets.get(BENCHMARK);
    if (benchmark == null) {
      throw new IllegalStateException("the benchmark is among the models");
    }
    List<ModelScores> scores = new ArrayList<>();
    sheets.forEach((model, sheet) -> scores.add(scores(model, sheet, benchmark, seed)));
    return new Evaluation(
        name(),
        windows,
        loaded.release(),
        seed,
        ScoreSheet.METRICS,
        BENCHMARK.name(),
        scores,
        notes());
  }

  private static ModelScores scores(
      DeathModel model, ScoreSheet sheet, ScoreSheet benchmark, long seed) {
    return new ModelScores(
        model.name(),
        model.description(),
        sheet.windows(),
        sheet.overall(),
        model.equals(BENCHMARK) ? Map.of() : sheet.differences(benchmark, seed),
        sheet.calibration());
  }

  /**
   * Every model, the simplest first; a fresh one each, since the pool remembers what it learned.
   */
  private static List<DeathModel> models() {
    Analogues analogues = new Analogues(150);
    return List.of(
        new AllZero(),
        new LastValuePoisson(),
        BENCHMARK,
        new Conflictology(24),
        new ExponentialHistory(6),
        analogues,
        new AnaloguesAndHistory(analogues, 12),
        new PooledModel());
  }

  private static List<String> notes() {
    return List.of(
        "each window is forecast from months up to October of the year before, of one release",
        "IGN tiles draws to 1000 in proportion; VIEWS resamples, so compare it in this table only",
        "intervals resample countries; what one war would have changed is inside them");
  }
}
