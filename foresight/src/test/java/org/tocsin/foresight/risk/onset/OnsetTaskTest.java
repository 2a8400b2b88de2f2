package org.tocsin.foresight.risk.onset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.Evaluation;
import org.tocsin.foresight.risk.Evaluation.ModelScores;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.ForecastSet;
import org.tocsin.foresight.risk.Hindcasting;
import org.tocsin.foresight.risk.ModelFile;
import org.tocsin.foresight.risk.RiskJson;
import org.tocsin.foresight.risk.Windows;
import org.tocsin.foresight.risk.learn.Classifier;

final class OnsetTaskTest {
  @TempDir private Path folder;

  private final OnsetTask task = new OnsetTask();

  private DataFolder made(int truthful) throws IOException {
    MadeYears.write(folder, truthful);
    return new DataFolder(folder);
  }

  @Test
  void aForecastHasLearnedFromNoYearAfterItsCut() throws IOException {
    Map<String, Classifier> known = learned(made(MadeYears.LAST));
    Map<String, Classifier> otherFuture = learned(made(1978));

    CountryYears data = CountryYears.read(new DataFolder(folder));
    int[] rows = data.of(1978);
    for (Map.Entry<String, Classifier> model : known.entrySet()) {
      Classifier other = Objects.requireNonNull(otherFuture.get(model.getKey()));
      assertThat(other.probabilities(data.predictors(rows)))
          .as(model.getKey())
          .containsExactly(model.getValue().probabilities(data.predictors(rows)));
    }
  }

  private static Map<String, Classifier> learned(DataFolder folder) {
    RollingOnset rolling = new RollingOnset(CountryYears.read(folder), 1);
    rolling.run(1976, 1979, OnsetModels.single());
    return rolling.learn(1980, OnsetModels.single());
  }

  @Test
  void everyModelIsScoredBesideHistoryWhenThePeerIsNotThere() throws IOException {
    Evaluation evaluation = task.evaluate(made(MadeYears.LAST), new Windows(1980, 1981), 1);

    assertThat(evaluation.baseline()).isEqualTo(OnsetModels.HISTORY);
    assertThat(evaluation.models())
        .extracting(ModelScores::model)
        .contains(OnsetModels.SIX, OnsetModels.FOREST, OnsetModels.AVERAGE, OnsetModels.CALIBRATED);
    assertThat(evaluation.models().get(2).overall()).containsKeys("ap", "log_loss", "recall_30");
  }

  @Test
  void thePeersForecastsAreScoredOnTheSameCountryYears() throws IOException {
    DataFolder data = made(MadeYears.LAST);
    StringBuilder peer =
        new StringBuilder(
            "year,ewp_name,prev_year,two_years_prior,risk_prev,risk_two_years_prior\n");
    for (int country = 0; country < 39; country++) {
      double risk = country % 4 == 0 ? 0.2 : 0.02;
      peer.append("1981,Country %d,1980,1979,%s,%s%n".formatted(country, risk, risk));
    }
    Files.writeString(folder.resolve("ewp_own_forecasts_made.csv"), peer);

    Evaluation evaluation = task.evaluate(data, new Windows(1980, 1980), 1);

    assertThat(evaluation.baseline()).isEqualTo(OnsetEvaluation.PEER);
    assertThat(evaluation.notes()).anyMatch(note -> note.startsWith("39 country-years, "));
    assertThat(evaluation.notes())
        .contains("1 country-years that EWP did not forecast are left out for all");
  }

  @Test
  void aModelForecastsTheSameAfterItsFileWasWrittenAndRead() throws IOException {
    DataFolder data = made(MadeYears.LAST);
    ModelFile model = task.train(data, 1984, 7);
    RiskJson json = new RiskJson();

    ModelFile again = json.readModel(json.text(json.tree(model)), "made.json");

    assertThat(model.card().trained()).hasToString("1960 to 1982");
    assertThat(json.forecasts(task.predict(again, data), false))
        .isEqualTo(json.forecasts(task.predict(model, data), false));
  }

  @Test
  void aModelDoesNotForecastFromAnotherRelease() throws IOException {
    ModelFile model = task.train(made(MadeYears.LAST), 1983, 1);

    assertThatExceptionOfType(ForecastDataException.class)
        .isThrownBy(() -> task.predict(model, made(1980)))
        .withMessageContaining("train it on this release");
  }

  @Test
  void aModelThatIsNoBetterThanHistoryIsWithheldWithTheReason() throws IOException {
    DataFolder data = made(MadeYears.LAST);
    ModelFile model = task.train(data, 1984, 1);

    ForecastSet set = task.predict(model, data);

    boolean better = model.card().skill().stream().allMatch(skill -> skill.isBetterThanBaseline());
    assertThat(set instanceof ForecastSet.Issued).isEqualTo(better);
  }

  @Test
  void windowsThatTheDataCannotServeAreRefusedWithThoseItCan() throws IOException {
    DataFolder data = made(MadeYears.LAST);

    assertThatExceptionOfType(ForecastDataException.class)
        .isThrownBy(() -> task.evaluate(data, new Windows(1980, 1990), 1))
        .withMessageContaining("from 1975 to 1984");
  }

  @Test
  void aRetrospectiveOfAYearKnowsNothingOfLaterOnes() throws IOException {
    Windows windows = new Windows(1979, 1980);
    List<Hindcasting.Year> known = task.hindcast(made(MadeYears.LAST), windows, 1);
    List<Hindcasting.Year> otherFuture = task.hindcast(made(1980), windows, 1);

    assertThat(known).extracting(Hindcasting.Year::window).containsExactly(1979, 1980);
    assertThat(known)
        .extracting(Hindcasting.Year::trained)
        .containsExactly("1960 to 1977", "1960 to 1978");
    assertThat(known.getLast().forecasts()).hasSizeGreaterThan(30);
    assertThat(otherFuture).isEqualTo(known);
  }

  @Test
  void aRetrospectiveOfYearsThatTheDataDoNotAllowIsRefused() throws IOException {
    DataFolder data = made(MadeYears.LAST);
    assertThatExceptionOfType(ForecastDataException.class)
        .isThrownBy(() -> task.hindcast(data, new Windows(1980, 1990), 1))
        .withMessageContaining("the data allow forecasts from");
  }
}
