package org.tocsin.foresight.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountScoresTest {

  private static final IntervalScore NINETY = new IntervalScore(0.9);

  @Test
  void oneDrawScoresItsDistance() {
    assertThat(Crps.of(Ensemble.of(3), 5)).isEqualTo(2);
  }

  @Test
  void twoDrawsScoreTheirDistanceLessHalfTheirSpread() {
    assertThat(Crps.of(Ensemble.of(2, 0), 1)).isEqualTo(0.5);
    assertThat(Crps.of(Ensemble.of(0, 10), 0)).isEqualTo(2.5);
  }

  @Test
  void logarithmsMakeNothingBesideNineAsFarAsNinetyNineBesideNineHundredNinetyNine() {
    assertThat(Crps.ofLogs(Ensemble.of(9), 0)).isCloseTo(Math.log(10), within(1e-12));
    assertThat(Crps.ofLogs(Ensemble.of(99), 999)).isCloseTo(Math.log(10), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void crpsIsTheIntegralOfTheSquaredDistanceToTheStep(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    double[] draws = random.doubles(17, 0, 10).toArray();
    double outcome = random.nextDouble(10);
    double step = 1e-4;
    double integral = 0;
    for (double x = step / 2; x < 10; x += step) {
      double at = x;
      double below = IntStream.range(0, 17).filter(i -> draws[i] <= at).count() / 17.0;
      integral += step * Math.pow(below - (outcome <= at ? 1 : 0), 2);
    }
    assertThat(Crps.of(Ensemble.of(draws), outcome)).isCloseTo(integral, within(1e-3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nobodyScoresBetterOnAverageBySayingOtherThanTheyThink(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    double[] truth = random.doubles(400, 0, 60).toArray();
    Ensemble honest = Ensemble.of(truth);
    Ensemble bold = Ensemble.of(random.doubles(400, 20, 40).toArray());
    Ensemble high = Ensemble.of(random.doubles(400, 10, 70).toArray());
    double honestCrps = mean(truth, y -> Crps.of(honest, y));
    assertThat(honestCrps)
        .isLessThan(mean(truth, y -> Crps.of(bold, y)))
        .isLessThan(mean(truth, y -> Crps.of(high, y)));
    assertThat(mean(truth, y -> IgnoranceScore.of(honest, y)))
        .isLessThan(mean(truth, y -> IgnoranceScore.of(bold, y)));
    assertThat(mean(truth, y -> NINETY.of(honest, y)))
        .isLessThan(mean(truth, y -> NINETY.of(bold, y)));
  }

  private static double mean(double[] outcomes, java.util.function.DoubleUnaryOperator score) {
    return java.util.Arrays.stream(outcomes).map(score).average().orElseThrow();
  }

  @Test
  void ignoranceIsTheLogarithmOfTheShareOfTheRightBinWithOnePseudoCountEach() {
    Ensemble quiet = Ensemble.of(0);
    assertThat(IgnoranceScore.of(quiet, 0)).isCloseTo(log2(1011.0 / 1001), within(1e-12));
    assertThat(IgnoranceScore.of(quiet, 1)).isCloseTo(log2(1011), within(1e-12));
    Ensemble half = Ensemble.of(0, 0, 7, 30);
    assertThat(IgnoranceScore.of(half, 0)).isCloseTo(log2(1011.0 / 501), within(1e-12));
    assertThat(IgnoranceScore.of(half, 10)).isCloseTo(log2(1011.0 / 251), within(1e-12));
  }

  @Test
  void theBinsOfIgnoranceEndWhereViewsEndsThem() {
    int[][] bins = {
      {0, 0},
      {1, 2},
      {3, 5},
      {6, 10},
      {11, 25},
      {26, 50},
      {51, 100},
      {101, 250},
      {251, 500},
      {501, 1000},
      {1001, 90_000}
    };
    for (int[] bin : bins) {
      Ensemble low = Ensemble.of(bin[0]);
      assertThat(IgnoranceScore.of(low, bin[1])).isLessThan(0.1);
      assertThat(IgnoranceScore.of(low, bin[1] + 0.6)).matches(s -> bin[1] == 90_000 || s > 9);
    }
  }

  @Test
  void theIntervalScoreIsTheWidthAndTwentyTimesWhatLiesOutside() {
    Ensemble hundred = Ensemble.of(IntStream.rangeClosed(0, 100).asDoubleStream().toArray());
    assertThat(NINETY.of(hundred, 50)).isCloseTo(90, within(1e-9));
    assertThat(NINETY.of(hundred, 97)).isCloseTo(130, within(1e-9));
    assertThat(NINETY.of(hundred, 4)).isCloseTo(110, within(1e-9));
    assertThat(NINETY.covers(hundred, 95)).isTrue();
    assertThat(NINETY.covers(hundred, 96)).isFalse();
  }

  @Test
  void quantilesLieOnTheLineBetweenNeighbours() {
    Ensemble four = Ensemble.of(4, 1, 3, 2);
    assertThat(four.quantile(0)).isEqualTo(1);
    assertThat(four.quantile(0.5)).isEqualTo(2.5);
    assertThat(four.quantile(1)).isEqualTo(4);
    assertThat(four.chanceOfAtLeast(3)).isEqualTo(0.5);
  }

  @Test
  void whatIsNoForecastIsRefused() {
    assertThatThrownBy(Ensemble::of).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ensemble.of(1, Double.NaN)).hasMessageContaining("finite");
    assertThatThrownBy(() -> Crps.ofLogs(Ensemble.of(-1), 0)).hasMessageContaining("negative");
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
