package org.tocsin.foresight.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PairedBootstrapTest {
  private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(200);

  /** Thirty countries of ten years; the share of {@code skill} pulls forecasts to the outcome. */
  private static DueForecasts forecasts(double skill) {
    SplittableRandom random = new SplittableRandom(5);
    List<DueForecast> all = new ArrayList<>();
    for (int country = 0; country < 30; country++) {
      for (int year = 0; year < 10; year++) {
        boolean happened = random.nextInt(8) == 0;
        double noise = random.nextDouble();
        double probability = skill * (happened ? 1 : 0) + (1 - skill) * noise;
        all.add(new DueForecast("country " + country, year, probability, happened));
      }
    }
    return DueForecasts.of(all);
  }

  private static Interval difference(double ours, double theirs, ProbabilityScore score) {
    return BOOTSTRAP.difference(forecasts(ours), forecasts(theirs), score, new SplittableRandom(1));
  }

  @Test
  void aSourceIsNotBetterThanItself() {
    Interval none = difference(0.3, 0.3, ProbabilityScore.averagePrecision());

    assertThat(List.of(none.estimate(), none.low(), none.high())).containsOnly(0.0);
    assertThat(none.excludesZero()).isFalse();
  }

  @Test
  void aMuchBetterSourceIsSettled() {
    assertThat(difference(0.6, 0.0, ProbabilityScore.rocAuc()).low()).isPositive();
    assertThat(difference(0.6, 0.0, ProbabilityScore.logLoss()).high()).isNegative();
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    assertThat(difference(0.3, 0.2, ProbabilityScore.brier()))
        .isEqualTo(difference(0.3, 0.2, ProbabilityScore.brier()));
  }

  @Test
  void theScoreOfOneSourceHasAnIntervalAroundIt() {
    Interval auc =
        BOOTSTRAP.interval(forecasts(0.2), ProbabilityScore.rocAuc(), new SplittableRandom(3));

    assertThat(auc.low()).isLessThan(auc.estimate());
    assertThat(auc.high()).isGreaterThan(auc.estimate());
  }

  @Test
  void sourcesOnDifferentEventsAreNotCompared() {
    DueForecasts other = DueForecasts.of(List.of(new DueForecast("elsewhere", 1, 0.5, true)));

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            BOOTSTRAP.difference(
                forecasts(0.1), other, ProbabilityScore.brier(), new SplittableRandom(1)))
        .withMessageContaining("300 and 1");
  }
}
