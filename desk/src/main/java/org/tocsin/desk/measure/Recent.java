package org.tocsin.desk.measure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the last few results for as long as what they rest on has not changed. What is long to work
 * out is worked out beside the asking, once however many ask: the result before is given meanwhile,
 * and stays for ten times as long as it took, so that a case that changes all day leaves the
 * machine to the people who change it. Thread-safe.
 */
final class Recent<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Recent.class);
  private static final int MOST = 16;
  private static final int REST = 10;

  private final LongSupplier nanos;
  private final Map<String, Result<T>> kept = new LinkedHashMap<>();
  private final Map<String, CompletableFuture<T>> inWork = new HashMap<>();
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("measuring").factory());

  /**
   * @param took nanoseconds
   * @param made when, in nanoseconds
   */
  private record Result<T>(long version, T value, long took, long made) {}

  Recent() {
    this(System::nanoTime);
  }

  Recent(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Whether a result is there, of this version or before; if not, one is worked out from now on.
   */
  synchronized boolean isThere(String key, long version, Supplier<T> maker) {
    boolean there = kept.containsKey(key);
    if (!there) {
      start(key, version, maker);
    }
    return there;
  }

  /**
   * @param version of what the result rests on
   * @param mayLag whether the result before will do while a new one is worked out
   */
  T get(String key, long version, boolean mayLag, Supplier<T> maker) {
    Optional<Result<T>> known = find(key);
    if (known.filter(result -> result.version() == version).isPresent()) {
      return known.get().value();
    }
    if (!mayLag) {
      return make(key, version, maker);
    }
    if (known.isPresent()) {
      renew(known.get(), key, version, maker);
      return known.get().value();
    }
    return await(start(key, version, maker));
  }

  private synchronized Optional<Result<T>> find(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  private void renew(Result<T> before, String key, long version, Supplier<T> maker) {
    long age = nanos.getAsLong() - before.made();
    if (age >= REST * before.took()) {
      start(key, version, maker);
    }
  }

  private synchronized CompletableFuture<T> start(String key, long version, Supplier<T> maker) {
    CompletableFuture<T> running = inWork.get(key);
    if (running == null) {
      running = CompletableFuture.supplyAsync(() -> make(key, version, maker), beside);
      inWork.put(key, running);
      CompletableFuture<T> unused = running.whenComplete((made, failure) -> done(key, failure));
    }
    return running;
  }

  private T make(String key, long version, Supplier<T> maker) {
    long begun = nanos.getAsLong();
    T made = maker.get();
    long now = nanos.getAsLong();
    keep(key, new Result<>(version, made, now - begun, now));
    return made;
  }

  private synchronized void keep(String key, Result<T> result) {
    kept.remove(key);
    if (kept.size() >= MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    kept.put(key, result);
  }

  private synchronized void done(String key, @Nullable Throwable failure) {
    inWork.remove(key);
    if (failure != null) {
      LOG.warn("measures could not be worked out; those before stay", failure);
    }
  }

  private static <T> T await(CompletableFuture<T> made) {
    try {
      return made.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }
}
