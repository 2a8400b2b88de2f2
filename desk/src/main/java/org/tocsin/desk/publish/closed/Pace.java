package org.tocsin.desk.publish.closed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Bounds how often strangers do something, without keeping who they are. Thread-safe. */
public final class Pace {
  private final int most;
  private final Duration span;
  private final Deque<Instant> times = new ArrayDeque<>();

  /**
   * @param most how often within {@code span}
   */
  public Pace(int most, Duration span) {
    this.most = most;
    this.span = span;
  }

  /** Whether it may be done once more now; then it counts. */
  public synchronized boolean allows(Instant now) {
    while (!times.isEmpty() && times.getFirst().isBefore(now.minus(span))) {
      times.removeFirst();
    }
    if (times.size() >= most) {
      return false;
    }
    times.addLast(now);
    return true;
  }
}
