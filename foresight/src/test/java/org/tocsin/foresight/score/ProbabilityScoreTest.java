package org.tocsin.foresight.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProbabilityScoreTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private static DueForecast due(double probability, boolean happened) {
    return new DueForecast("A", 2001, probability, happened);
  }

  private static double score(ProbabilityScore score, DueForecast... forecasts) {
    return DueForecasts.of(List.of(forecasts)).score(score);
  }

  @Test
  void brierIsTheMeanSquaredDistance() {
    assertThat(score(ProbabilityScore.brier(), due(0.2, false), due(0.5, true)))
        .isCloseTo((0.04 + 0.25) / 2, EXACT);
  }

  @Test
  void logLossIsTheMeanNegativeLogarithmOfWhatHappened() {
    assertThat(score(ProbabilityScore.logLoss(), due(0.2, false), due(0.5, true)))
        .isCloseTo((-Math.log(0.8) - Math.log(0.5)) / 2, EXACT);
  }

  @Test
  void wrongCertaintyCostsMuchButNotWithoutBound() {
    assertThat(score(ProbabilityScore.logLoss(), due(0, true))).isBetween(36.0, 37.0);
  }

  /** Ranking yes, no, yes, no: precision 1 at the first yes, 2/3 at the second. */
  @Test
  void averagePrecisionAddsPrecisionAtEachGainOfRecall() {
    DueForecast[] ranked = {due(0.8, true), due(0.4, false), due(0.35, true), due(0.1, false)};

    assertThat(score(ProbabilityScore.averagePrecision(), ranked))
        .isCloseTo(0.5 * 1 + 0.5 * 2 / 3, EXACT);
    assertThat(score(ProbabilityScore.rocAuc(), ranked)).isCloseTo(0.75, EXACT);
  }

  /** Three tied, two of them events, then a non-event: as sklearn.metrics scores it. */
  @Test
  void tiedForecastsEnterTheRankingTogether() {
    DueForecast[] tied = {due(0.5, true), due(0.5, false), due(0.5, true), due(0.1, false)};

    assertThat(score(ProbabilityScore.averagePrecision(), tied)).isCloseTo(2.0 / 3, EXACT);
    assertThat(score(ProbabilityScore.rocAuc(), tied)).isCloseTo(0.75, EXACT);
  }

  @Test
  void whereAllAreTiedAveragePrecisionIsTheBaseRateAndAucOneHalf() {
    DueForecast[] tied = {due(0.3, true), due(0.3, false), due(0.3, false), due(0.3, false)};

    assertThat(score(ProbabilityScore.averagePrecision(), tied)).isCloseTo(0.25, EXACT);
    assertThat(score(ProbabilityScore.rocAuc(), tied)).isCloseTo(0.5, EXACT);
  }

  @Test
  void recallLooksAtTheFirstOfEachPeriod() {
    DueForecasts forecasts =
        DueForecasts.of(
            List.of(
                new DueForecast("A", 2001, 0.9, false),
                new DueForecast("B", 2001, 0.8, true),
                new DueForecast("A", 2002, 0.2, true),
                new DueForecast("B", 2002, 0.1, false)));

    assertThat(forecasts.score(ProbabilityScore.recallAt(1))).isCloseTo(0.5, EXACT);
    assertThat(forecasts.score(ProbabilityScore.precisionAt(1))).isCloseTo(0.5, EXACT);
    assertThat(forecasts.score(ProbabilityScore.recallAt(2))).isCloseTo(1, EXACT);
  }

  /** Two places among four tied, one of them an event: it is found in half of the orders. */
  @Test
  void aTieAtTheBorderOfTheTopCountsInPart() {
    DueForecast[] tied = {due(0.3, true), due(0.3, false), due(0.3, false), due(0.3, false)};

    assertThat(score(ProbabilityScore.recallAt(2), tied)).isCloseTo(0.5, EXACT);
  }

  @Test
  void whatIsNotDefinedIsNotANumber() {
    assertThat(score(ProbabilityScore.rocAuc(), due(0.3, false), due(0.2, false))).isNaN();
    assertThat(score(ProbabilityScore.recallAt(1), due(0.3, false))).isNaN();
  }

  @Test
  void aProbabilityOutsideOfZeroToOneIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> due(1.1, true));
    assertThatIllegalArgumentException().isThrownBy(() -> due(Double.NaN, true));
    assertThatIllegalArgumentException().isThrownBy(() -> DueForecasts.of(List.of()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neitherOrderNorARisingTransformationChangesARanking(long seed) {
    Random random = new Random(seed);
    List<DueForecast> forecasts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      forecasts.add(due(random.nextInt(10) / 10.0, random.nextInt(4) == 0));
    }
    List<DueForecast> moved = new ArrayList<>();
    forecasts.forEach(one -> moved.add(due(Math.sqrt(one.probability()) / 2, one.happened())));
    Collections.shuffle(moved, random);

    for (ProbabilityScore score :
        List.of(
            ProbabilityScore.rocAuc(),
            ProbabilityScore.averagePrecision(),
            ProbabilityScore.recallAt(7))) {
      assertThat(DueForecasts.of(moved).score(score))
          .as(score.name())
          .isCloseTo(DueForecasts.of(forecasts).score(score), EXACT);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aRankingTurnedAroundHasTheRestOfTheArea(long seed) {
    Random random = new Random(seed);
    List<DueForecast> forecasts = new ArrayList<>();
    List<DueForecast> turned = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double probability = random.nextInt(8) / 8.0;
      boolean happened = random.nextBoolean();
      forecasts.add(due(probability, happened));
      turned.add(due(1 - probability, happened));
    }

    assertThat(DueForecasts.of(turned).score(ProbabilityScore.rocAuc()))
        .isCloseTo(1 - DueForecasts.of(forecasts).score(ProbabilityScore.rocAuc()), EXACT);
  }

  @Test
  void aClusterThatWeighsTwoCountsAsIfItStoodThereTwice() {
    List<DueForecast> once =
        List.of(
            new DueForecast("A", 1, 0.7, true),
            new DueForecast("B", 1, 0.5, false),
            new DueForecast("B", 1, 0.2, true));
    List<DueForecast> twice = new ArrayList<>(once);
    twice.addAll(once.subList(1, 3));

    for (ProbabilityScore score :
        List.of(
            ProbabilityScore.brier(),
            ProbabilityScore.logLoss(),
            ProbabilityScore.rocAuc(),
            ProbabilityScore.averagePrecision())) {
      assertThat(score.rule().on(DueForecasts.of(once)).of(new double[] {1, 2}))
          .as(score.name())
          .isCloseTo(DueForecasts.of(twice).score(score), EXACT);
    }
  }
}
