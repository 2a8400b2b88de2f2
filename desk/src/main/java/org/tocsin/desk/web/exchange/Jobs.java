package org.tocsin.desk.web.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Work that takes longer than a page: one piece after another, so that many at once do not fill the
 * machine. What is running when the desk stops is waited for.
 */
@Component
final class Jobs implements DisposableBean {
  private static final int PATIENCE_MILLIS = 1_500;
  private static final int LONGEST_WAIT_MINUTES = 10;
  private static final int KEPT = 500;

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final Map<String, AtomicLong> running = new ConcurrentHashMap<>();
  private final Map<String, String> failures = new ConcurrentHashMap<>();

  /** A piece of work. */
  interface Work {
    /**
     * @param progress takes the number of records done
     */
    void run(LongConsumer progress) throws Exception;
  }

  /** Does it, and waits a little so that what is quick is done when this returns. */
  void start(String id, Work work) {
    AtomicLong done = new AtomicLong();
    running.put(id, done);
    Future<?> future =
        worker.submit(() -> {
          try {
            work.run(done::set);
          } catch (Exception e) {
            remember(id, String.valueOf(e.getMessage()));
          } finally {
            running.remove(id);
          }
        });
    try {
      future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      // the page that shows it asks again
    } catch (ExecutionException failed) {
      remember(id, String.valueOf(failed.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void remember(String id, String failure) {
    if (failures.size() > KEPT) {
      failures.clear();
    }
    failures.put(id, failure);
  }

  /** Records done so far; empty when it is not running. */
  Optional<Long> findProgress(String id) {
    return Optional.ofNullable(running.get(id)).map(AtomicLong::get);
  }

  /** Why it came to nothing; empty when it did not. */
  Optional<String> findFailure(String id) {
    return Optional.ofNullable(failures.get(id));
  }

  @Override
  public void destroy() throws InterruptedException {
    worker.shutdown();
    worker.awaitTermination(LONGEST_WAIT_MINUTES, TimeUnit.MINUTES);
  }
}
