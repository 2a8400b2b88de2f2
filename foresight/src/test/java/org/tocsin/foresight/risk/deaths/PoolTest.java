package org.tocsin.foresight.risk.deaths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.score.Crps;
import org.tocsin.foresight.score.Ensemble;

class PoolTest {

  private final CountGrid grid = new CountGrid();

  private double[] at(double... counts) {
    double[] masses = new double[grid.size()];
    for (double count : counts) {
      grid.add(masses, count, 1);
    }
    return CountGrid.cumulative(masses);
  }

  @Test
  void theGridKeepsEverySmallNumberAndTheMeanOfLargeOnes() {
    assertThat(grid.draws(at(0, 3, 3, 17), 4)).containsExactly(0, 3, 3, 17);
    assertThat(Ensemble.of(grid.draws(at(1234, 4321), 1000)).mean()).isCloseTo(2777, within(60.0));
    assertThat(grid.draws(at(1e9), 1)[0]).isGreaterThan(50_000);
  }

  @Test
  void theBinOfANumberHoldsWhatTheForecastGaveIt() {
    double[] forecast = at(0, 1, 2, 26, 50, 5000);
    assertThat(grid.binOf(forecast, 0)).isCloseTo(1.0 / 6, within(1e-12));
    assertThat(grid.binOf(forecast, 2)).isCloseTo(2.0 / 6, within(1e-12));
    assertThat(grid.binOf(forecast, 40)).isCloseTo(2.0 / 6, within(1e-12));
    assertThat(grid.binOf(forecast, 1001)).isCloseTo(1.0 / 6, within(1e-12));
  }

  @Test
  void theScoreOfAMixtureIsTheQuadraticFormOfItsWeights() {
    PoolCase one =
        PoolCase.of(grid, 2010, new double[] {1}, new double[][] {at(0, 4), at(2, 10)}, 3);
    double mixed =
        0.25 * one.distances()[0][0] + 0.5 * one.distances()[0][1] + 0.25 * one.distances()[1][1];
    assertThat(mixed).isCloseTo(Crps.of(Ensemble.of(0, 4, 2, 10), 3), within(1e-5));
  }

  @Test
  void weightsAreSharesAndThePartThatComesTrueGainsWhereItDoes() {
    RandomGenerator random = new SplittableRandom(1);
    List<PoolCase> cases = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean war = i % 2 == 0;
      double[] context = {1, war ? 1 : 0};
      double outcome = war ? 40 + random.nextInt(20) : random.nextInt(2);
      double[][] parts = {at(0, 0, 1, 1), at(40, 45, 50, 55)};
      cases.add(PoolCase.of(grid, 2010, context, parts, outcome));
    }
    Gate gate = new GateFit(new double[2][2], 0.001).fit(cases);
    double[] war = gate.weights(new double[] {1, 1});
    double[] peace = gate.weights(new double[] {1, 0});
    assertThat(war[0] + war[1]).isCloseTo(1, within(1e-12));
    assertThat(war[1]).isGreaterThan(0.8);
    assertThat(peace[0]).isGreaterThan(0.8);
  }

  @Test
  void withoutCasesTheWeightsStayWhereTheyBegan() {
    Gate gate = new GateFit(new double[2][1], 0.001).fit(List.of());
    assertThat(gate.weights(new double[] {1})).containsExactly(0.5, 0.5);
  }
}
