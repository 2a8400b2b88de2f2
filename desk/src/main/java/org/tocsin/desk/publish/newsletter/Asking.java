package org.tocsin.desk.publish.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Bounds how many may ask within an hour, without keeping who they are. Thread-safe. */
final class Asking {
  private static final int MOST = 300;
  private static final Duration SPAN = Duration.ofHours(1);

  private final Deque<Instant> asked = new ArrayDeque<>();

  synchronized boolean allows(Instant now) {
    while (!asked.isEmpty() && asked.getFirst().isBefore(now.minus(SPAN))) {
      asked.removeFirst();
    }
    if (asked.size() >= MOST) {
      return false;
    }
    asked.addLast(now);
    return true;
  }
}
