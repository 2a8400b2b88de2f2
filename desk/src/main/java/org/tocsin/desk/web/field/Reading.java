package org.tocsin.desk.web.field;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tocsin.desk.establish.Establishing;

/**
 * Reads what came from the field into candidates, one batch at a time, once it is quiet: taking in
 * comes before reading. Where it does not become quiet, a batch is read now and then, in a tenth of
 * the time. What is sealed and not read when the desk stops is read when it starts.
 */
@Component
final class Reading {
  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
  private static final int BATCH = 100;
  private static final long QUIET_MILLIS = 1_500;
  private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final int REST = 10;

  private final Establishing establishing;
  private final Semaphore bell = new Semaphore(1);
  private volatile boolean stopped;
  private Thread thread = Thread.ofPlatform().unstarted(() -> {});

  Reading(Establishing establishing) {
    this.establishing = establishing;
  }

  @PostConstruct
  void start() {
    thread = Thread.ofPlatform().name("field-reading").daemon().start(this::readOn);
  }

  /** Something came. */
  void wake() {
    bell.release();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopped = true;
    wake();
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }

  private void readOn() {
    try {
      while (!stopped) {
        bell.acquire();
        readUntilNothingIsLeft();
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private void readUntilNothingIsLeft() throws InterruptedException {
    long patience = LONGEST_WAIT_NANOS;
    boolean came = true;
    boolean more = true;
    while ((came || more) && !stopped) {
      if (came) {
        awaitQuiet(patience);
      }
      long begun = System.nanoTime();
      more = readBatch();
      patience = REST * (System.nanoTime() - begun);
      came = bell.drainPermits() > 0;
    }
  }

  private void awaitQuiet(long patienceNanos) throws InterruptedException {
    long latest = System.nanoTime() + patienceNanos;
    do {
      bell.drainPermits();
    } while (!stopped
        && bell.tryAcquire(QUIET_MILLIS, TimeUnit.MILLISECONDS)
        && System.nanoTime() < latest);
  }

  private boolean readBatch() {
    try {
      return establishing.readWaitingReports(BATCH) > 0;
    } catch (IOException | RuntimeException failed) {
      LOG.warn("reports from the field wait unread: {}", failed.getMessage());
      return false;
    }
  }
}
