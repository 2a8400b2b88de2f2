package org.tocsin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SamplesTest {
  @Test
  void theMedianIsTheMiddleOfAnOddNumber() {
    assertThat(new Samples(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5.0);
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    assertThat(new Samples(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3.0);
  }

  @Test
  void oneOutlierDoesNotMoveTheMedianMuch() {
    assertThat(new Samples(List.of(1.0, 2.0, 3.0, 1000.0, 2.0)).median()).isEqualTo(2.0);
  }

  @Test
  void noValuesAreNoSamples() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Samples(List.of()));
  }
}
