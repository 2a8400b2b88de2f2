package org.tocsin.desk.web.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Patience patience = new Patience(() -> now);

  @Test
  void twoSlipsCostNothing() {
    patience.failed("ada");
    patience.failed("ada");
    assertThat(patience.left("ada")).isZero();
  }

  @Test
  void eachFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
    for (int i = 0; i < 4; i++) {
      patience.failed("ada");
    }
    assertThat(patience.left("ada")).isEqualTo(Duration.ofSeconds(2));
    for (int i = 0; i < 40; i++) {
      patience.failed("ada");
    }
    assertThat(patience.left("ada")).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void theWaitPassesWithTime() {
    for (int i = 0; i < 5; i++) {
      patience.failed("ada");
    }
    now = now.plusSeconds(5);
    assertThat(patience.left("ada")).isZero();
  }

  @Test
  void aRightPasswordClearsTheCountAndNamesAreOneWhateverTheirCase() {
    for (int i = 0; i < 5; i++) {
      patience.failed("ada");
    }
    assertThat(patience.left(" ADA ")).isPositive();
    patience.passed("Ada");
    assertThat(patience.left("ada")).isZero();
  }

  @Test
  void oneNameDoesNotHoldUpAnother() {
    for (int i = 0; i < 5; i++) {
      patience.failed("ada");
    }
    assertThat(patience.left("ben")).isZero();
  }
}
