package org.tocsin.desk.journal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work that goes on beside its caller, one piece at a time. Thread-safe. */
final class Behind {
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  /** Begins when what began before is done. */
  synchronized void start(Runnable work) {
    await();
    last = CompletableFuture.runAsync(work, Behind::beside);
  }

  /** Returns when nothing is left to do; throws what the last piece threw, once. */
  synchronized void await() {
    CompletableFuture<Void> waitedFor = last;
    last = CompletableFuture.completedFuture(null);
    try {
      waitedFor.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException("the views could not take what was recorded", e);
    }
  }

  /** A thread of the platform, since SQLite would hold the one that carries a virtual thread. */
  private static void beside(Runnable work) {
    Thread.ofPlatform().daemon().name("views-behind").start(work);
  }
}
