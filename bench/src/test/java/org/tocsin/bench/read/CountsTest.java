package org.tocsin.bench.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted, and how sure it is. */
final class CountsTest {
  @Test
  void nothingFoundIsNoPrecisionAndNoError() {
    assertThat(new Counts(0, 0, 5).f1()).isZero();
    assertThat(Counts.NONE.f1()).isZero();
    assertThat(new Counts(3, 4, 6).f1()).isEqualTo(2 * 0.75 * 0.5 / 1.25);
  }

  @Test
  void anIntervalHoldsTheValueAndIsWiderForFewerDocuments() {
    List<Counts> few = List.of(new Counts(1, 2, 2), new Counts(2, 2, 2), new Counts(0, 1, 2));
    List<Counts> many = Collections.nCopies(40, few).stream().flatMap(List::stream).toList();
    Bootstrap bootstrap = new Bootstrap(7);
    Estimate narrow = bootstrap.of(many, Counts::f1);
    Estimate wide = bootstrap.of(few, Counts::f1);
    assertThat(narrow.value()).isEqualTo(wide.value()).isBetween(narrow.low(), narrow.high());
    assertThat(wide.high() - wide.low()).isGreaterThan(narrow.high() - narrow.low());
    assertThat(bootstrap.of(few, Counts::f1)).as("the same seed").isEqualTo(wide);
  }

  @Test
  void aGoalSaysHowFarAValueGot() {
    assertThat(Goal.atLeast(0.8, 0.9).reachedBy(0.85)).isEqualTo("gate");
    assertThat(Goal.atLeast(0.8, 0.9).reachedBy(0.7)).isEqualTo("below");
    assertThat(Goal.atMost(0, 0).reachedBy(0)).isEqualTo("aim");
    assertThat(Goal.NONE.reachedBy(1)).isEqualTo("-");
  }
}
