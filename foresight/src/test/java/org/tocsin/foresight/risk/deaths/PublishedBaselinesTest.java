package org.tocsin.foresight.risk.deaths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.foresight.Shared;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.Windows;

/**
 * On the data of VIEWS the baselines score what is published for them, so the protocol is theirs.
 */
class PublishedBaselinesTest {

  private final DeathSeries series =
      new SeriesFile(new DataFolder(Shared.require("data/views"))).load().series();

  @ParameterizedTest
  @CsvSource({
    "all-zero, 2018, 24.13, 0.01",
    "all-zero, 2019, 23.02, 0.01",
    "all-zero, 2020, 32.04, 0.01",
    "conflictology-12, 2018, 14.51, 0.01",
    "conflictology-12, 2019, 9.15, 0.01",
    "conflictology-12, 2020, 21.34, 0.01",
    "conflictology-24, 2018, 14.88, 0.01",
    "conflictology-24, 2019, 11.94, 0.01",
    "conflictology-24, 2020, 20.65, 0.01",
    "exponential history, 2018, 13.81, 0.1",
    "exponential history, 2019, 8.88, 0.1",
    "exponential history, 2020, 21.20, 0.1",
    "last-value Poisson, 2018, 20.09, 0.1",
    "last-value Poisson, 2019, 9.47, 0.1",
    "last-value Poisson, 2020, 23.71, 0.1"
  })
  void aBaselineScoresWhatIsPublished(String name, int window, double crps, double tolerance) {
    ScoreSheet sheet = new Scoring(series, 1).score(model(name), new Windows(window, window));
    assertThat(sheet.overall(ScoreSheet.CRPS)).isCloseTo(crps, within(tolerance));
  }

  private static DeathModel model(String name) {
    return switch (name) {
      case "all-zero" -> new AllZero();
      case "conflictology-12" -> new Conflictology(12);
      case "conflictology-24" -> new Conflictology(24);
      case "exponential history" -> new ExponentialHistory(6);
      case "last-value Poisson" -> new LastValuePoisson();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
