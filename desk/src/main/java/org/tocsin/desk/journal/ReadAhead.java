package org.tocsin.desk.journal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Facts by batches, the next one read while the last is worked on: decrypting and storing go on
 * side by side. For one thread.
 */
final class ReadAhead implements AutoCloseable {
  private final Stream<Recorded> facts;
  private final Iterator<Recorded> rest;
  private final int batch;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("read-ahead").factory());
  private Future<List<Recorded>> next;

  ReadAhead(Stream<Recorded> facts, int batch) {
    this.facts = facts;
    this.rest = facts.iterator();
    this.batch = batch;
    this.next = reader.submit(this::read);
  }

  /** The next facts in order; empty at the end. */
  List<Recorded> take() {
    List<Recorded> taken = await(next);
    next = reader.submit(this::read);
    return taken;
  }

  private List<Recorded> read() {
    List<Recorded> read = new ArrayList<>(batch);
    while (read.size() < batch && rest.hasNext()) {
      read.add(rest.next());
    }
    return read;
  }

  private static List<Recorded> await(Future<List<Recorded>> facts) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return facts.get();
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
