package org.tocsin.desk.journal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Facts by steps, the next one worked out while the last is taken: decrypting and storing go on
 * side by side. For one thread.
 */
final class ReadAhead implements AutoCloseable {
  private final Stream<Recorded> facts;
  private final Iterator<Recorded> rest;
  private final int together;
  private final Function<List<Recorded>, Step> work;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("read-ahead").factory());
  private Future<Optional<Step>> next;

  /**
   * @param together how many facts make a step
   * @param work done on another thread
   */
  ReadAhead(Stream<Recorded> facts, int together, Function<List<Recorded>, Step> work) {
    this.facts = facts;
    this.rest = facts.iterator();
    this.together = together;
    this.work = work;
    this.next = reader.submit(this::read);
  }

  /** The next facts in order; empty at the end. */
  Optional<Step> take() {
    Optional<Step> taken = await(next);
    next = reader.submit(this::read);
    return taken;
  }

  private Optional<Step> read() {
    List<Recorded> read = new ArrayList<>(together);
    while (read.size() < together && rest.hasNext()) {
      read.add(rest.next());
    }
    return read.isEmpty() ? Optional.empty() : Optional.of(work.apply(read));
  }

  private static Optional<Step> await(Future<Optional<Step>> step) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return step.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException("the facts could not be read", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    reader.close();
    facts.close();
  }
}
