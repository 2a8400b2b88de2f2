package org.tocsin.desk.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;

/**
 * Keeps the index at the facts: opens it when it is first needed, makes it from the views when it
 * is new, and then takes the facts in slices, writing anew what they touch. The journal never waits
 * for it. Thread-safe.
 */
final class Keeper implements AutoCloseable {
  private static final int FACTS_PER_SLICE = 2_000;
  private static final int DOCUMENTS_PER_REFRESH = 50_000;
  private static final long FACTS_PER_COMMIT = 20_000;

  private final Path folder;
  private final String ledger;
  private final Journal journal;
  private final List<Shelf> shelves;
  private final Tongues tongues;
  private final Documents documents = new Documents(Sight.FACETS);
  private final ReentrantLock lock = new ReentrantLock();

  private volatile @Nullable SearchIndex index;
  private long committed;
  private int added;
  private volatile boolean closed;

  Keeper(Path folder, String ledger, Journal journal, List<Shelf> shelves, Tongues tongues) {
    this.folder = folder;
    this.ledger = ledger;
    this.journal = journal;
    this.shelves = List.copyOf(shelves);
    this.tongues = tongues;
  }

  /**
   * Work on the index, brought up to the facts as far as {@code patience} allows.
   *
   * @param work is told whether all facts are in it
   */
  <T> T look(long patienceMillis, Work<T> work) {
    try {
      return lookOnce(patienceMillis, work);
    } catch (IOException | AlreadyClosedException damaged) {
      // it is only a view: once more, with a new one
      rebuild();
      try {
        return lookOnce(patienceMillis, work);
      } catch (IOException again) {
        throw new UncheckedIOException("the index in " + folder + " cannot be made", again);
      }
    }
  }

  /** What to do with the index. */
  interface Work<T> {
    T with(Sight sight, boolean complete) throws IOException;
  }

  private <T> T lookOnce(long patienceMillis, Work<T> work) throws IOException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    boolean complete = catchUp(until);
    SearchIndex open = index;
    if (open == null) {
      throw new AlreadyClosedException("the index was closed to be made anew");
    }
    return open.look(sight -> work.with(sight, complete));
  }

  /** Brings the index to the last fact, however long that takes. */
  void catchUp() {
    try {
      catchUp(Long.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the index in " + folder, e);
    }
  }

  /** How many facts are in the index. */
  long facts() {
    SearchIndex open = index;
    return open == null ? 0 : open.next();
  }

  private boolean catchUp(long untilNanos) throws IOException {
    while (true) {
      SearchIndex open = index;
      long facts = journal.viewed();
      if (open != null && open.next() >= facts) {
        return true;
      }
      long left = untilNanos == Long.MAX_VALUE ? Long.MAX_VALUE : untilNanos - System.nanoTime();
      if (left <= 0 || !take(left, facts)) {
        return false;
      }
    }
  }

  /** One slice, unless another thread is at it for all the time there is. */
  private boolean take(long patienceNanos, long facts) throws IOException {
    try {
      // the first one waits: there is nothing to look at before
      boolean mine =
          index == null ? lockAnyway() : lock.tryLock(patienceNanos, TimeUnit.NANOSECONDS);
      if (!mine) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      advance(facts);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private boolean lockAnyway() {
    lock.lock();
    return true;
  }

  private void advance(long facts) throws IOException {
    stopWhenClosed();
    SearchIndex open = index;
    if (open == null) {
      open = SearchIndex.open(folder, ledger, facts, tongues.indexing());
      committed = open.next();
      index = open;
    }
    if (open.next() >= facts) {
      return;
    }
    if (open.isEmpty()) {
      makeNew(open, facts);
    } else {
      slice(open, facts);
    }
    if (open.next() - committed >= FACTS_PER_COMMIT) {
      commit(open);
    }
  }

  private void stopWhenClosed() {
    if (closed) {
      throw new IllegalStateException("the desk is closed");
    }
  }

  boolean isClosed() {
    return closed;
  }

  private void makeNew(SearchIndex open, long facts) throws IOException {
    for (Shelf shelf : shelves) {
      shelf.forEachGroup(group -> {
        try {
          addAll(open, shelf, group);
        } catch (IOException e) {
          throw new UncheckedIOException("cannot write the index in " + folder, e);
        }
      });
    }
    open.moveTo(facts);
    open.refresh();
    commit(open);
  }

  private void addAll(SearchIndex open, Shelf shelf, Map<String, List<Findable>> group)
      throws IOException {
    stopWhenClosed();
    // taking words apart costs more than reading rows, so the second core helps
    List<List<Document>> made =
        group.entrySet().parallelStream().map(one -> documents(shelf, one)).toList();
    for (List<Document> each : made) {
      open.add(each);
      added += each.size();
    }
    if (added >= DOCUMENTS_PER_REFRESH) {
      open.refresh();
      added = 0;
    }
  }

  private void slice(SearchIndex open, long facts) throws IOException {
    Map<Shelf, Set<String>> touched = new LinkedHashMap<>();
    boolean masksChanged = false;
    long next = open.next();
    try (Stream<Recorded> rest = journal.facts(next)) {
      Iterator<Recorded> each = rest.iterator();
      for (int i = 0; i < FACTS_PER_SLICE && next < facts && each.hasNext(); i++) {
        Recorded fact = each.next();
        shelves.forEach(shelf ->
            touched
                .computeIfAbsent(shelf, s -> new LinkedHashSet<>())
                .addAll(shelf.touchedBy(fact)));
        masksChanged |= ItemShelf.changesMasks(fact);
        next = fact.leaf() + 1;
      }
    }
    for (Map.Entry<Shelf, Set<String>> each : touched.entrySet()) {
      for (var one : each.getKey().now(each.getValue()).entrySet()) {
        open.replace(owner(each.getKey(), one.getKey()), documents(each.getKey(), one));
      }
    }
    open.moveTo(next);
    open.refresh();
    if (masksChanged) {
      open.forgetReplaced();
      committed = next;
    }
  }

  private List<Document> documents(Shelf shelf, Map.Entry<String, List<Findable>> record) {
    String owner = owner(shelf, record.getKey());
    List<Document> made = new ArrayList<>();
    record.getValue().forEach(one -> made.add(documents.document(owner, one)));
    return made;
  }

  private static String owner(Shelf shelf, String id) {
    return shelf.prefix() + id;
  }

  /** Keeps on disk what was taken since the last time. */
  void commit() {
    lock.lock();
    try {
      SearchIndex open = index;
      if (open != null && open.next() > committed) {
        commit(open);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the index in " + folder, e);
    } finally {
      lock.unlock();
    }
  }

  private void commit(SearchIndex open) throws IOException {
    open.commit();
    committed = open.next();
  }

  /** Deletes the index; it is made anew when it is next needed. */
  void rebuild() {
    lock.lock();
    try {
      SearchIndex open = index;
      index = null;
      if (open != null) {
        open.abandon();
      }
      SearchIndex.wipe(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the index in " + folder, e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    // first, so that whoever is making the index stops
    closed = true;
    lock.lock();
    try {
      SearchIndex open = index;
      index = null;
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index in " + folder, e);
    } finally {
      lock.unlock();
    }
  }
}
