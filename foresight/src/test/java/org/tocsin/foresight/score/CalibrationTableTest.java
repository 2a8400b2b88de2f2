package org.tocsin.foresight.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.score.CalibrationTable.ProbabilityClass;

final class CalibrationTableTest {

  private static List<DueForecast> of(double probability, int forecasts, int happened) {
    List<DueForecast> all = new ArrayList<>();
    for (int i = 0; i < forecasts; i++) {
      all.add(new DueForecast("country " + i, 1, probability, i < happened));
    }
    return all;
  }

  @Test
  void eachClassSaysWhatWasForecastAndWhatShareHappened() {
    List<DueForecast> all = new ArrayList<>(of(0.02, 50, 1));
    all.addAll(of(0.3, 10, 8));

    List<ProbabilityClass> classes =
        CalibrationTable.of(DueForecasts.of(all), List.of(0.05, 0.1)).classes();

    assertThat(classes).hasSize(2);
    assertThat(classes.get(0).meanForecast()).isCloseTo(0.02, within(1e-12));
    assertThat(classes.get(0).observed()).isEqualTo(0.02);
    assertThat(classes.get(1).forecasts()).isEqualTo(10);
  }

  /** Eight of ten: Wilson's interval is 0.490 to 0.943. */
  @Test
  void theIntervalOfWilsonStandsAroundTheShare() {
    Interval interval =
        CalibrationTable.of(DueForecasts.of(of(0.3, 10, 8)), List.of()).classes().get(0).interval();

    assertThat(interval.low()).isCloseTo(0.490, within(0.001));
    assertThat(interval.high()).isCloseTo(0.943, within(0.001));
  }

  @Test
  void everyForecastIsInOneClassTheBordersIncluded() {
    List<DueForecast> all = new ArrayList<>(of(0, 3, 0));
    all.addAll(of(0.05, 4, 1));
    all.addAll(of(1, 2, 2));

    assertThat(
            CalibrationTable.of(DueForecasts.of(all), List.of(0.05)).classes().stream()
                .map(ProbabilityClass::forecasts))
        .containsExactly(3, 6);
  }
}
