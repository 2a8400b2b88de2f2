package org.tocsin.foresight.risk.onset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.Windows;
import org.tocsin.foresight.risk.chance.ChanceModel;
import org.tocsin.foresight.risk.learn.Average;
import org.tocsin.foresight.risk.learn.CalibrationLine;
import org.tocsin.foresight.risk.learn.Classifier;
import org.tocsin.foresight.risk.learn.Examples;
import org.tocsin.foresight.score.DueForecast;

/**
 * Forecasts year after year by the protocol of the Early Warning Project: for the forecast from the
 * data of year b only years up to b - 2 are learned from, whose outcomes (b - 1 and b) are then
 * known. Forecasts that were made stay in a record, and the calibrated average learns from those
 * whose outcome is known.
 */
final class RollingOnset {
  /** Years to learn from before the first forecast. */
  private static final int LEAST_YEARS = 15;

  private static final double PULL = 20;

  private final CountryYears data;
  private final long seed;
  private final Map<String, List<Issued>> record = new LinkedHashMap<>();

  /** A forecast of one row, its outcome not looked at. */
  record Issued(int row, int window, double probability) {}

  RollingOnset(CountryYears data, long seed) {
    this.data = data;
    this.seed = seed;
  }

  /** The first year that can be forecast from. */
  int firstWindow() {
    return data.firstYear() + LEAST_YEARS;
  }

  /**
   * @throws ForecastDataException when the data do not allow forecasts from each of these years
   */
  void require(Windows windows) {
    if (windows.first() < firstWindow() || windows.last() > data.lastYear()) {
      throw new ForecastDataException(
          "windows %s: the data allow forecasts from %d to %d"
              .formatted(windows, firstWindow(), data.lastYear()));
    }
  }

  /** Forecasts from each year of the range, into the record; years come in rising order. */
  void run(int first, int last, List<ChanceModel> models) {
    for (int window = first; window <= last; window++) {
      Map<String, Classifier> learned = learn(window, models);
      for (Map.Entry<String, Classifier> one : learned.entrySet()) {
        record
            .computeIfAbsent(one.getKey(), name -> new ArrayList<>())
            .addAll(issue(one.getValue(), window));
      }
    }
  }

  /**
   * The models by name as they are for this window, the averages last if their members are here.
   */
  Map<String, Classifier> learn(int window, List<ChanceModel> models) {
    Map<String, Classifier> learned = single(window, models);
    if (learned.keySet().containsAll(OnsetModels.averaged())) {
      List<Classifier> members = OnsetModels.averaged().stream().map(learned::get).toList();
      CalibrationLine line = line(window);
      learned.put(OnsetModels.AVERAGE, new Average(members, 0, 1));
      learned.put(OnsetModels.CALIBRATED, new Average(members, line.shift(), line.slope()));
    }
    return learned;
  }

  private Map<String, Classifier> single(int window, List<ChanceModel> models) {
    Examples examples = data.upTo(window - 2);
    Map<String, Classifier> learned = new LinkedHashMap<>();
    for (ChanceModel model : models) {
      SplittableRandom random = new SplittableRandom(seed + 31L * window + model.name().hashCode());
      learned.put(model.name(), model.learner().learn(examples, random));
    }
    return learned;
  }

  List<Issued> issue(Classifier classifier, int window) {
    int[] rows = data.of(window);
    double[] probabilities = classifier.probabilities(data.predictors(rows));
    List<Issued> issued = new ArrayList<>(rows.length);
    for (int i = 0; i < rows.length; i++) {
      issued.add(new Issued(rows[i], window, probabilities[i]));
    }
    return issued;
  }

  private CalibrationLine line(int window) {
    List<DueForecast> known =
        due(OnsetModels.AVERAGE).stream().filter(due -> due.period() <= window - 2).toList();
    boolean[] happened = new boolean[known.size()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = known.get(i).happened();
    }
    return CalibrationLine.fitted(
        known.stream().mapToDouble(DueForecast::probability).toArray(), happened, PULL);
  }

  /** What a model has forecast so far. */
  List<Issued> issued(String model) {
    return record.getOrDefault(model, List.of());
  }

  /** The same beside what happened within two years, where that is known. */
  List<DueForecast> due(String model) {
    List<DueForecast> due = new ArrayList<>();
    for (Issued one : issued(model)) {
      data.onsetWithinTwo(one.row())
          .ifPresent(happened ->
              due.add(
                  new DueForecast(
                      data.country(one.row()), one.window(), one.probability(), happened)));
    }
    return due;
  }
}
