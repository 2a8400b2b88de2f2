package org.tocsin.desk.measure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the last few results for as long as what they rest on has not changed. What is long to work
 * out is worked out beside the asking: the result before is given meanwhile. Thread-safe.
 */
final class Recent<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Recent.class);
  private static final int MOST = 16;

  private final Map<String, Result<T>> kept = new LinkedHashMap<>();
  private final Set<String> inWork = new HashSet<>();
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("measuring").factory());

  private record Result<T>(long version, T value) {}

  /**
   * @param version of what the result rests on
   * @param mayLag whether the result before will do while a new one is worked out
   */
  T get(String key, long version, boolean mayLag, Supplier<T> maker) {
    Optional<Result<T>> known = find(key);
    if (known.filter(result -> result.version() == version).isPresent()) {
      return known.get().value();
    }
    if (known.isPresent() && mayLag) {
      renew(key, version, maker);
      return known.get().value();
    }
    T made = maker.get();
    keep(key, new Result<>(version, made));
    return made;
  }

  private synchronized Optional<Result<T>> find(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  private synchronized void keep(String key, Result<T> result) {
    kept.remove(key);
    if (kept.size() >= MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    kept.put(key, result);
  }

  private synchronized void renew(String key, long version, Supplier<T> maker) {
    if (inWork.add(key)) {
      beside.execute(() -> {
        try {
          keep(key, new Result<>(version, maker.get()));
        } catch (RuntimeException e) {
          LOG.warn("measures could not be renewed; the ones before stay", e);
        } finally {
          done(key);
        }
      });
    }
  }

  private synchronized void done(String key) {
    inWork.remove(key);
  }
}
