package org.tocsin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TurnsTest {
  @Test
  void whoGoesFirstChangesEveryRoundAndTheWarmUpDoesNotCount() throws IOException {
    List<String> order = new ArrayList<>();
    Turns turns =
        Turns.take(
            2,
            round -> {
              order.add("ours" + round);
              return round;
            },
            round -> {
              order.add("plain" + round);
              return 10.0 * round;
            });
    assertThat(order).containsExactly("ours0", "plain0", "plain1", "ours1", "ours2", "plain2");
    assertThat(turns.tocsin().values()).containsExactly(1.0, 2.0);
    assertThat(turns.plain().values()).containsExactly(10.0, 20.0);
  }
}
