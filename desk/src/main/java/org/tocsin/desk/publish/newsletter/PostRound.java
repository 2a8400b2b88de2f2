package org.tocsin.desk.publish.newsletter;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due of the newsletter while the desk runs, a few letters at a time. */
public final class PostRound implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int LETTERS = 50;

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("newsletter").factory());

  public PostRound(Newsletter newsletter, InstantSource clock) {
    executor.scheduleWithFixedDelay(
        () -> {
          try {
            newsletter.work(clock.instant(), LETTERS);
          } catch (RuntimeException e) {
            LOG.warn("letters of the newsletter wait; tried again in {}", EVERY, e);
          }
        },
        EVERY.toSeconds(),
        EVERY.toSeconds(),
        TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
