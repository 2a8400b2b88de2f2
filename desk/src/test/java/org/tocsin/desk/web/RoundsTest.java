package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final Duration SOON = Duration.ofMillis(1);

  @Test
  void aRoundThatFailsIsTriedAgain() throws InterruptedException {
    CountDownLatch tried = new CountDownLatch(3);
    Runnable failing =
        () -> {
          tried.countDown();
          throw new IllegalStateException("the mail server is down");
        };
    try (Rounds rounds = Rounds.of("failing", SOON, failing)) {
      assertThat(tried.await(10, TimeUnit.SECONDS)).as("tried three times").isTrue();
    }
  }

  @Test
  void whatMustNotBeLeftUndoneIsDoneWhenThePagesEnd() {
    AtomicInteger recorded = new AtomicInteger();
    Rounds.toTheEnd("counter", Duration.ofHours(1), recorded::incrementAndGet).close();
    assertThat(recorded).hasValue(1);
  }

  @Test
  void otherWorkIsNotBegunWhenThePagesEnd() {
    AtomicInteger begun = new AtomicInteger();
    Rounds.of("post", Duration.ofHours(1), begun::incrementAndGet).close();
    assertThat(begun).hasValue(0);
  }
}
