package org.tocsin.desk.web;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing again and again while the pages are there, on a thread of its own; a round that
 * fails is tried again.
 */
final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Runnable work;
  private final boolean lastly;
  private final ScheduledExecutorService executor;

  /** Ends in the middle when the pages end; the work must bear that. */
  static Rounds of(String name, Duration every, Runnable work) {
    return new Rounds(name, every, work, false);
  }

  /** Ends with one round more, so that nothing is left undone. */
  static Rounds toTheEnd(String name, Duration every, Runnable work) {
    return new Rounds(name, every, work, true);
  }

  private Rounds(String name, Duration every, Runnable work, boolean lastly) {
    this.name = name;
    this.work = work;
    this.lastly = lastly;
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
    executor.scheduleWithFixedDelay(
        this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("the round \"{}\" failed and is tried again", name, e);
    }
  }

  @Override
  public void close() {
    if (lastly) {
      executor.shutdown();
      round();
    } else {
      executor.shutdownNow();
    }
  }
}
