package org.tocsin.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenInstantTest {
  private static final long FARTHEST_SECOND = 400_000_000_000L;

  @Test
  void whatAnInstantWritesIsReadBack() {
    Random random = new Random(7);
    int[] steps = {1_000_000_000, 1_000_000, 1_000, 1};
    for (int i = 0; i < 20_000; i++) {
      int step = steps[i % steps.length];
      long second = random.nextLong(-FARTHEST_SECOND, FARTHEST_SECOND);
      Instant at = Instant.ofEpochSecond(second, random.nextLong(1_000_000_000 / step) * step);
      assertThat(WrittenInstant.parse(at.toString())).isEqualTo(at);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-08-20T09:30:00Z",
        "2023-08-20T09:30:00.1Z",
        "2023-08-20T09:30:00.12345Z",
        "2024-02-29T00:00:00.000Z",
        "2023-08-20T09:30:00.Z",
        "2023-08-20T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "2023-08-20T09:30:00+04:00",
        "2023-08-20t09:30:00z"
      })
  void everyOtherFormMeansWhatJavaSays(String text) {
    assertThat(WrittenInstant.parse(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2023-08-20T09:30:00.1234567890Z",
        "2023-02-29T09:30:00Z",
        "2023-08-20T09:60:00Z",
        "2023-08-20T09:30:0\u0663Z",
        "2023-08-20 09:30:00Z",
        "2023-08-20T09:30:00"
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> WrittenInstant.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
