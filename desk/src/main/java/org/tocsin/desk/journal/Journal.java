package org.tocsin.desk.journal;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tocsin.ledger.Ledger;

/**
 * The one way to change anything: facts go into the ledger, and the views follow. When {@link
 * #record} returns, the facts are durable; should the database fail after that, nothing is lost,
 * since the views catch up at the next chance. Thread-safe; those who record at the same time share
 * the disk's work.
 */
public final class Journal {
  private final FactLog log;
  private final Views views;

  /** Who records shares it with others; who records alone has it to himself. */
  private final ReentrantReadWriteLock recording = new ReentrantReadWriteLock();

  private final Turns turns = new Turns();
  private final Behind behind = new Behind();

  private Journal(FactLog log, Database database) {
    this.log = log;
    this.views = new Views(database);
  }

  /**
   * @throws IllegalStateException when the database holds the views of another ledger
   */
  public static Journal of(Ledger ledger, Database database, InstantSource clock) {
    database.claimFor(ledger.verifierKey());
    return new Journal(new LedgerFactLog(ledger, clock), database);
  }

  /**
   * What was known after the first {@code facts} facts: takes no new ones.
   *
   * @param database an empty one
   */
  public Journal past(long facts, Database database) {
    return new Journal(new PastFactLog(log, facts), database);
  }

  /** The sealed bytes that facts speak of. */
  public static SealedStore store(Ledger ledger) {
    return new VaultStore(ledger.vault());
  }

  /** Adds a view; it is filled by the next {@link #catchUp}. */
  public void project(View view) {
    views.add(view);
  }

  /**
   * Records facts: all of them or, when this throws, none.
   *
   * @return the facts as recorded, in order; empty when there was nothing to record
   */
  public List<Recorded> record(List<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    return sharing(() -> {
      List<Recorded> facts = append(entries);
      views.follow(facts, log);
      return facts;
    });
  }

  public Recorded record(Entry entry) {
    return record(List.of(entry)).getFirst();
  }

  /**
   * As {@link #record}, but returns when the facts are durable, while the views still take them:
   * for work of many batches that does not look at its own. The views are one batch behind at most,
   * and at none after {@link #settle}. What is recorded in any other way waits for them.
   */
  public List<Recorded> recordAhead(List<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    return sharing(() -> {
      List<Recorded> facts = append(entries);
      behind.start(() -> views.follow(facts, log));
      return facts;
    });
  }

  /**
   * Returns when the views have all that was recorded ahead; says so when they could not take it.
   */
  public void settle() {
    behind.await();
  }

  private List<Recorded> append(List<Entry> entries) {
    List<Recorded> facts = log.append(entries);
    views.expect(facts);
    return facts;
  }

  /**
   * Runs {@code work} while nothing else is recorded: to look whether something is known and record
   * it only when it is not.
   *
   * @throws IllegalStateException inside {@link #alone(String, Supplier)}
   */
  public <T> T alone(Supplier<T> work) {
    if (recording.getReadHoldCount() > 0 && !recording.isWriteLockedByCurrentThread()) {
      throw new IllegalStateException("ask to record alone before recording with others");
    }
    return within(recording.writeLock(), () -> settled(work));
  }

  /**
   * Runs {@code work} while nobody else works on the same thing: as {@link #alone(Supplier)}, but
   * work on other things goes on at the same time.
   *
   * @param thing what must not be recorded twice, such as the digest of a content
   */
  public <T> T alone(String thing, Supplier<T> work) {
    return sharing(() -> within(turns.of(thing), () -> settled(work)));
  }

  /** The facts from {@code leaf} on, in order; the caller closes the stream. */
  public Stream<Recorded> facts(long leaf) {
    return log.from(leaf);
  }

  /**
   * @throws IndexOutOfBoundsException when there is no such fact
   */
  public Recorded get(long leaf) {
    return log.get(leaf);
  }

  /** How many facts there are; it grows with each change. */
  public long size() {
    return log.size();
  }

  /** How many facts every view has taken; what is made from the views is as new as that. */
  public long viewed() {
    return views.reached();
  }

  /** Brings every view to the last fact. */
  public void catchUp() {
    views.catchUp(log);
  }

  /** Deletes every view and makes it anew from the facts. */
  public void rebuild() {
    views.clear();
    views.catchUp(log);
  }

  private <T> T settled(Supplier<T> work) {
    settle();
    return work.get();
  }

  private <T> T sharing(Supplier<T> work) {
    return within(recording.readLock(), work);
  }

  private static <T> T within(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
