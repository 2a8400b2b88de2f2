package org.tocsin.foresight.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PitHistogramTest {

  @Test
  void aForecastThatKnowsTheDistributionLiesOnTheDiagonal() {
    RandomGenerator random = new SplittableRandom(1);
    Ensemble dice = Ensemble.of(0, 0, 0, 1, 2, 5);
    PitHistogram pit = new PitHistogram();
    for (int i = 0; i < 6000; i++) {
      pit.add(dice, dice.draw(random.nextInt(6)));
    }
    assertThat(pit.list())
        .hasSize(19)
        .allSatisfy(step -> assertThat(step.observed()).isCloseTo(step.nominal(), within(0.02)));
  }

  @Test
  void aForecastThatIsAlwaysTooHighLiesAbove() {
    PitHistogram pit = new PitHistogram();
    pit.add(Ensemble.of(5, 6, 7), 1);
    assertThat(pit.list()).allSatisfy(step -> assertThat(step.observed()).isEqualTo(1));
  }

  @Test
  void withoutCasesThereIsNothingToDraw() {
    assertThat(new PitHistogram().list()).isEmpty();
  }
}
