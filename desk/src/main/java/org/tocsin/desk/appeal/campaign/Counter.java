package org.tocsin.desk.appeal.campaign;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records the letters that were counted, once an hour and when the desk stops. */
public final class Counter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Counter.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final Campaigns campaigns;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("letter-counter").factory());

  public Counter(Campaigns campaigns) {
    this.campaigns = campaigns;
    executor.scheduleWithFixedDelay(
        this::record, EVERY.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
  }

  private void record() {
    try {
      campaigns.flush();
    } catch (RuntimeException e) {
      LOG.warn("letters of campaigns could not be recorded", e);
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    record();
  }
}
