package org.tocsin.desk.warn.ladder;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the clock for the ladders while the desk runs. */
public final class Watchkeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchkeeper.class);
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final Ladders ladders;
  private final InstantSource clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watchkeeper").factory());

  private final ScheduledFuture<?> looking;

  public Watchkeeper(Ladders ladders, InstantSource clock) {
    this.ladders = ladders;
    this.clock = clock;
    this.looking =
        executor.scheduleWithFixedDelay(
            this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  private void look() {
    try {
      ladders.tick(clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("the ladders could not be looked at; they are again in {}", EVERY, e);
    }
  }

  @Override
  public void close() {
    looking.cancel(true);
    executor.shutdownNow();
  }
}
