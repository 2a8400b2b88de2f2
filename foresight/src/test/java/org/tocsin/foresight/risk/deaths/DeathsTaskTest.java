package org.tocsin.foresight.risk.deaths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.Evaluation;
import org.tocsin.foresight.risk.Evaluation.ModelScores;
import org.tocsin.foresight.risk.Forecast;
import org.tocsin.foresight.risk.ForecastCard;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.ForecastSet;
import org.tocsin.foresight.risk.ModelFile;
import org.tocsin.foresight.risk.Windows;

class DeathsTaskTest {

  private static final int COUNTRIES = 9;

  @TempDir private Path folder;
  private final DeathsTask task = new DeathsTask();

  @BeforeEach
  void data() throws IOException {
    MadeSeries.write(folder, MadeSeries.of(COUNTRIES, 12 * 12, 1));
  }

  private DataFolder folder() {
    return new DataFolder(folder);
  }

  @Test
  void aModelSaysWhatItLearnedFromAndStopsAtOctober() {
    ForecastCard card = task.train(folder(), 2011, 5).card();
    assertThat(card.trained()).hasToString("2000-01 to 2010-10");
    assertThat(card.release().lastPeriod()).isEqualTo("2011-12");
    assertThat(card.seed()).isEqualTo(5);
    assertThat(card.skill())
        .extracting(skill -> skill.metric().label())
        .containsExactly("CRPS", "log-CRPS", "IGN");
    assertThat(card.skill())
        .allSatisfy(skill -> assertThat(skill.windows()).hasToString("2007-2009"));
  }

  @Test
  void whatComesAfterOctoberChangesNoForecast() throws IOException {
    DeathSeries series = MadeSeries.of(COUNTRIES, 12 * 12, 1);
    DeathSeries known = Protocol.known(series, 2011);
    DeathModel.Fitted all = new PooledModel().fit(known, 1);
    double[][] cut = new double[COUNTRIES][known.months()];
    for (int country = 0; country < COUNTRIES; country++) {
      for (int month = 0; month < known.months(); month++) {
        cut[country][month] = series.at(country, month);
      }
    }
    DeathSeries truncated = new DeathSeries(MadeSeries.FIRST, series.countries(), cut);
    DeathModel.Fitted before = new PooledModel().fit(truncated, 1);
    for (int country = 0; country < COUNTRIES; country++) {
      assertThat(all.forecast(country, 7)).isEqualTo(before.forecast(country, 7));
    }
  }

  @Test
  void theSameSeedGivesTheSameForecastsAndEveryMonthHasAThousandDraws() {
    ModelFile model = task.train(folder(), 2011, 5);
    assertThat(task.train(folder(), 2011, 5)).isEqualTo(model);
    ForecastSet first = task.predict(model, folder());
    assertThat(task.predict(model, folder())).isEqualTo(first);
    assertThat(first).isInstanceOfSatisfying(ForecastSet.Issued.class, DeathsTaskTest::isWhole);
  }

  private static void isWhole(ForecastSet.Issued issued) {
    assertThat(issued.forecasts()).hasSize(COUNTRIES * 12);
    assertThat(issued.forecasts().getFirst().period()).isEqualTo("2011-01");
    assertThat(issued.forecasts().getLast().period()).isEqualTo("2011-12");
    assertThat(issued.forecasts())
        .allSatisfy(one -> assertThat(((Forecast.Count) one).draws().size()).isEqualTo(1000));
  }

  @Test
  void aModelIsNotUsedOnAnotherReleaseThanItLearnedFrom() throws IOException {
    ModelFile model = task.train(folder(), 2011, 1);
    Path table = folder.resolve("state_based_deaths_country_month_made.csv");
    Files.writeString(table, Files.readString(table).replace("\n256,", "\n256,1"));
    assertThatThrownBy(() -> task.predict(model, folder()))
        .isInstanceOf(ForecastDataException.class)
        .hasMessageContaining("train again on this release");
    assertThat(task.train(folder(), 2011, 1).card().release()).isNotEqualTo(model.card().release());
  }

  @Test
  void everyModelIsScoredOnTheSameWindowsWithDifferencesToTheBenchmark() {
    Evaluation evaluation = task.evaluate(folder(), new Windows(2010, 2011), 1);
    assertThat(evaluation.models())
        .extracting(ModelScores::model)
        .containsExactly(
            "all-zero",
            "last-value Poisson",
            "conflictology-12",
            "conflictology-24",
            "exponential history",
            "kNN analogues",
            "kNN + history",
            "tocsin pool");
    assertThat(evaluation.models())
        .allSatisfy(model -> assertThat(model.windows()).hasSize(2))
        .allSatisfy(model -> assertThat(model.overall()).hasSize(5))
        .allSatisfy(model ->
            assertThat(model.differences())
                .hasSize(model.model().equals("conflictology-12") ? 0 : 4));
    assertThat(task.evaluate(folder(), new Windows(2010, 2011), 1)).isEqualTo(evaluation);
  }

  @Test
  void windowsOutsideTheDataAreRefusedInOneLine() {
    for (Windows windows : List.of(new Windows(2012, 2012), new Windows(2003, 2003))) {
      assertThatThrownBy(() -> task.evaluate(folder(), windows, 1))
          .isInstanceOf(ForecastDataException.class)
          .hasMessageContaining("the data");
    }
  }
}
