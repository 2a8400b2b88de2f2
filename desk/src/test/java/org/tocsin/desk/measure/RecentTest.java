package org.tocsin.desk.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long work is done beside the asking, once for all who ask, and not again and again. */
@Timeout(20)
class RecentTest {
  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger made = new AtomicInteger();
  private final Recent<String> recent = new Recent<>(clock::get);

  @Test
  void askingWhetherItIsThereBeginsTheWorkAndDoesNotWait() {
    CountDownLatch held = new CountDownLatch(1);
    assertThat(recent.isThere("a", 1, () -> make(held))).isFalse();
    assertThat(recent.isThere("a", 1, () -> make(held))).isFalse();
    held.countDown();
    assertThat(recent.get("a", 1, true, () -> "another")).isEqualTo("made 1");
    assertThat(recent.isThere("a", 2, () -> "another")).isTrue();
  }

  @Test
  void manyWhoAskAtOnceWaitForOneResult() {
    CountDownLatch held = new CountDownLatch(1);
    List<CompletableFuture<String>> asked = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      asked.add(CompletableFuture.supplyAsync(() -> recent.get("a", 1, true, () -> make(held))));
    }
    held.countDown();
    assertThat(asked).extracting(CompletableFuture::join).containsOnly("made 1");
    assertThat(made).hasValue(1);
  }

  @Test
  void theResultBeforeIsGivenAndStaysForTenTimesItsWork() {
    assertThat(recent.get("a", 1, true, () -> taking(50, "first"))).isEqualTo("first");
    clock.addAndGet(499);
    assertThat(recent.get("a", 2, true, () -> taking(50, "second"))).isEqualTo("first");
    assertThat(recent.get("a", 2, true, () -> taking(50, "second"))).isEqualTo("first");
    clock.addAndGet(1);
    assertThat(recent.get("a", 2, true, () -> taking(50, "third"))).isEqualTo("first");
    awaitValue("third", () -> recent.get("a", 2, true, () -> taking(50, "third")));
  }

  @Test
  void whatMayNotLagIsMadeAtOnce() {
    assertThat(recent.get("a", 1, false, () -> "first")).isEqualTo("first");
    assertThat(recent.get("a", 1, false, () -> "second")).isEqualTo("first");
    assertThat(recent.get("a", 2, false, () -> "second")).isEqualTo("second");
  }

  @Test
  void aFailureReachesWhoWaitsAndTheNextOneTriesAgain() {
    Supplier<String> broken =
        () -> {
          throw new IllegalStateException("no disk");
        };
    assertThatThrownBy(() -> recent.get("a", 1, true, broken)).hasMessage("no disk");
    awaitValue("made", () -> recent.get("a", 1, true, () -> "made"));
  }

  private String make(CountDownLatch held) {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "made " + made.incrementAndGet();
  }

  private String taking(long nanos, String value) {
    clock.addAndGet(nanos);
    return value;
  }

  private static void awaitValue(String expected, Supplier<String> asked) {
    String value = "";
    while (!value.equals(expected)) {
      try {
        value = asked.get();
      } catch (IllegalStateException stillBroken) {
        Thread.onSpinWait();
      }
    }
    assertThat(value).isEqualTo(expected);
  }
}
