package org.tocsin.foresight.risk.deaths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.score.Ensemble;

class DeathModelsTest {

  private static DeathSeries one(double... deaths) {
    return new DeathSeries(
        YearMonth.of(2000, 1),
        List.of(new DeathSeries.Country("1", "One")),
        new double[][] {deaths});
  }

  @Test
  void conflictologyIsTheLastMonthsAsTheyWere() {
    DeathModel.Fitted fitted = new Conflictology(3).fit(one(9, 1, Double.NaN, 0, 5), 1);
    assertThat(fitted.forecast(0, 3)).isEqualTo(Ensemble.of(0, 5));
    assertThat(fitted.forecast(0, 14)).isEqualTo(Ensemble.of(0, 5));
  }

  @Test
  void aPlaceWithoutAPastIsForecastWithoutDeaths() {
    for (DeathModel model : List.of(new Conflictology(12), new ExponentialHistory(6))) {
      Ensemble forecast = model.fit(one(Double.NaN, Double.NaN), 1).forecast(0, 3);
      assertThat(forecast.quantile(1)).isZero();
    }
  }

  @Test
  void inExponentialHistoryAMonthOneHalfLifeOlderWeighsHalf() {
    Ensemble forecast = new ExponentialHistory(1).fit(one(4, 2, 1), 1).forecast(0, 3);
    assertThat(forecast.chanceOfAtLeast(2)).isCloseTo(3.0 / 7, within(0.001));
    assertThat(forecast.chanceOfAtLeast(4)).isCloseTo(1.0 / 7, within(0.001));
  }

  @Test
  void thePoissonForecastHasTheMeanOfTheLastMonth() {
    assertThat(new LastValuePoisson().fit(one(0, 7), 1).forecast(0, 3).mean())
        .isCloseTo(7, within(0.3));
    assertThat(new LastValuePoisson().fit(one(0, 700), 1).forecast(0, 3).mean())
        .isCloseTo(700, within(3.0));
    assertThat(new LastValuePoisson().fit(one(7, 0), 1).forecast(0, 3).quantile(1)).isZero();
  }

  @Test
  void analoguesAreWhatFollowedTheSameSituationElsewhere() {
    double[] pulse = new double[60];
    double[] early = new double[60];
    for (int month = 0; month < 60; month++) {
      early[month] = month == 30 ? 50 : month == 33 ? 80 : 0;
      pulse[month] = month == 59 ? 50 : 0;
    }
    DeathSeries series =
        new DeathSeries(
            YearMonth.of(2000, 1),
            List.of(new DeathSeries.Country("1", "Now"), new DeathSeries.Country("2", "Before")),
            new double[][] {pulse, early});
    Ensemble forecast = new Analogues(1).fit(series, 1).forecast(0, 3);
    assertThat(forecast.quantile(0.5)).isEqualTo(80);
    assertThat(new Analogues(1).fit(series, 1).forecast(0, 4).quantile(0.5)).isZero();
  }

  @Test
  void noModelIsHandedWhatCameLater() {
    DeathSeries series = one(1, 2, 3, 4);
    DeathSeries known = series.until(1);
    assertThat(known.months()).isEqualTo(2);
    assertThat(known.isKnown(0, 2)).isFalse();
    assertThat(known.history(0, known.last(), 9)).containsExactly(2, 1);
  }
}
