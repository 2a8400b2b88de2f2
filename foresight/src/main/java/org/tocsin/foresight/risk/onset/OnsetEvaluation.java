package org.tocsin.foresight.risk.onset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.foresight.risk.Evaluation;
import org.tocsin.foresight.risk.Evaluation.ModelScores;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.Windows;
import org.tocsin.foresight.risk.chance.ChanceMetrics;
import org.tocsin.foresight.risk.chance.ChanceModel;
import org.tocsin.foresight.score.DueForecast;
import org.tocsin.foresight.score.DueForecasts;
import org.tocsin.foresight.score.ProbabilityScore;

/** Scores every model, and the Early Warning Project's own forecasts, on the same country-years. */
final class OnsetEvaluation {
  static final String PEER = "EWP's own";
  static final String BY_ONSET_YEAR = ", by onset year";
  static final ChanceMetrics METRICS =
      new ChanceMetrics(
          List.of(
              ProbabilityScore.rocAuc(),
              ProbabilityScore.averagePrecision(),
              ProbabilityScore.logLoss(),
              ProbabilityScore.brier(),
              ProbabilityScore.recallAt(10),
              ProbabilityScore.recallAt(20),
              ProbabilityScore.recallAt(30)),
          1000);

  /** Years of earlier forecasts that the calibrated average has to learn from. */
  private static final int RECORD_YEARS = 20;

  private final CountryYears data;
  private final Windows windows;
  private final long seed;
  private final Map<String, List<DueForecast>> forecasts = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  OnsetEvaluation(CountryYears data, Optional<PeerForecasts> peer, Windows windows, long seed) {
    this.data = data;
    this.windows = windows;
    this.seed = seed;
    forecastAll();
    peer.ifPresent(this::addPeer);
  }

  private void forecastAll() {
    RollingOnset rolling = new RollingOnset(data, seed);
    rolling.require(windows);
    List<ChanceModel> averaged = OnsetModels.members();
    int first = Math.max(rolling.firstWindow(), windows.first() - RECORD_YEARS);
    rolling.run(first, windows.first() - 1, averaged);
    rolling.run(windows.first(), windows.last(), OnsetModels.single());
    names()
        .keySet()
        .forEach(name ->
            forecasts.put(
                name,
                rolling.due(name).stream()
                    .filter(due -> due.period() >= windows.first())
                    .toList()));
    if (of(OnsetModels.HISTORY).isEmpty()) {
      throw new ForecastDataException("windows " + windows + ": no outcome is known yet");
    }
  }

  /** Name to description of all models. */
  static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    OnsetModels.single().forEach(model -> names.put(model.name(), model.description()));
    names.put(
        OnsetModels.AVERAGE,
        "The mean logit of " + String.join(" and ", OnsetModels.averaged()) + ".");
    names.put(
        OnsetModels.CALIBRATED,
        "The average, its logit moved by a line fitted on its own earlier forecasts.");
    return names;
  }

  /** Puts the peer beside us and leaves out what it did not forecast, for all alike. */
  private void addPeer(PeerForecasts peer) {
    List<DueForecast> theirs = new ArrayList<>();
    for (DueForecast due : of(OnsetModels.HISTORY)) {
      peer.risk(due.cluster(), due.period())
          .ifPresent(risk ->
              theirs.add(new DueForecast(due.cluster(), due.period(), risk, due.happened())));
    }
    Set<Integer> covered = theirs.stream().map(DueForecast::period).collect(Collectors.toSet());
    if (!covered.containsAll(windows.list())) {
      notes.add(PEER + " forecasts do not cover all of " + windows + " and are left out");
      return;
    }
    Set<String> common = theirs.stream().map(OnsetEvaluation::key).collect(Collectors.toSet());
    int before = of(OnsetModels.HISTORY).size();
    forecasts.replaceAll(
        (name, all) -> all.stream().filter(due -> common.contains(key(due))).toList());
    forecasts.put(PEER, theirs);
    notes.add(
        before - theirs.size() + " country-years that EWP did not forecast are left out for all");
  }

  private List<DueForecast> of(String model) {
    return forecasts.getOrDefault(model, List.of());
  }

  private static String key(DueForecast due) {
    return due.period() + " " + due.cluster();
  }

  Evaluation scored() {
    String baseline = forecasts.containsKey(PEER) ? PEER : OnsetModels.HISTORY;
    List<ModelScores> models = new ArrayList<>(scores("", baseline, forecasts));
    Map<String, List<DueForecast>> years = new LinkedHashMap<>();
    forecasts.forEach((name, all) -> years.put(name, OnsetYears.of(all, data)));
    if (years.values().stream().allMatch(all -> all.stream().anyMatch(DueForecast::happened))) {
      models.addAll(scores(BY_ONSET_YEAR, baseline, years));
    }
    notes.add(counted());
    notes.add(
        "a row by onset year takes the higher of the forecasts from the two years before; its"
            + " differences are to "
            + baseline
            + " scored the same way");
    notes.add("a retrospective: the table was compiled later than the years it describes");
    return new Evaluation(
        OnsetTask.NAME, windows, data.release(), seed, METRICS.metrics(), baseline, models, notes);
  }

  private String counted() {
    DueForecasts all = DueForecasts.of(of(OnsetModels.HISTORY));
    return String.format(
        Locale.ROOT,
        "%d country-years, %d with an onset within two years, %d countries",
        all.size(),
        all.happened(),
        all.clusters().size());
  }

  private List<ModelScores> scores(
      String suffix, String baseline, Map<String, List<DueForecast>> all) {
    Map<String, String> names = names();
    DueForecasts base = DueForecasts.of(all.getOrDefault(baseline, List.of()));
    List<ModelScores> scores = new ArrayList<>();
    for (Map.Entry<String, List<DueForecast>> one : all.entrySet()) {
      String name = one.getKey() + suffix;
      String description = names.getOrDefault(one.getKey(), "As the project published them.");
      DueForecasts model = DueForecasts.of(one.getValue());
      scores.add(
          one.getKey().equals(baseline)
              ? METRICS.alone(name, description, model)
              : METRICS.compared(name, description, model, base, seed));
    }
    return scores;
  }
}
