package org.tocsin.ledger;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one caller wants appended. It is made ready by the caller's own thread, so that what is
 * wrong with it concerns nobody else; then it is written with others' or fails with them. Its
 * outcome is guarded by the lock of the {@link Appender}.
 */
final class PendingAppend {
  private static final int MANY = 64;

  private final List<byte[]> records;
  private final List<byte[]> leaves;
  private final List<StoredFact> stored;
  private @Nullable List<Fact> facts;
  private @Nullable LedgerException failure;

  private PendingAppend(List<byte[]> records, List<byte[]> leaves, List<StoredFact> stored) {
    this.records = records;
    this.leaves = leaves;
    this.stored = stored;
  }

  /**
   * @throws IllegalArgumentException when a draft cannot be a fact
   */
  static PendingAppend of(List<Draft> drafts, SecureRandom randomness) {
    List<Ready> ready = ready(drafts, randomness);
    return new PendingAppend(
        ready.stream().map(Ready::record).toList(),
        ready.stream().map(one -> one.fact().leaf().bytes()).toList(),
        ready.stream().map(Ready::fact).toList());
  }

  /** Many are made ready on all processors: that costs more than writing them. */
  private static List<Ready> ready(List<Draft> drafts, SecureRandom randomness) {
    if (drafts.size() >= MANY) {
      try {
        return drafts.parallelStream().map(draft -> Ready.of(draft, randomness)).toList();
      } catch (IllegalArgumentException e) {
        // one by one, so that the first that is wrong is named in its own words
        return drafts.stream().map(draft -> Ready.of(draft, randomness)).toList();
      }
    }
    return drafts.stream().map(draft -> Ready.of(draft, randomness)).toList();
  }

  /** A fact as it will be written. */
  private record Ready(byte[] record, StoredFact fact) {
    static Ready of(Draft draft, SecureRandom randomness) {
      StoredFact fact = StoredFact.commit(draft, randomness);
      byte[] record = fact.encode();
      // read back before anything is written: what could not be read again must not get in
      return new Ready(record, fact.readBack(record));
    }
  }

  int size() {
    return records.size();
  }

  List<byte[]> records() {
    return records;
  }

  List<byte[]> leaves() {
    return leaves;
  }

  boolean isSettled() {
    return facts != null || failure != null;
  }

  /** On the disk; the first of it is fact {@code first}. */
  void succeed(long first) {
    List<Fact> numbered = new ArrayList<>(stored.size());
    for (StoredFact fact : stored) {
      numbered.add(fact.fact(first + numbered.size()));
    }
    facts = List.copyOf(numbered);
  }

  void fail(LedgerException reason) {
    failure = reason;
  }

  /**
   * The facts it became.
   *
   * @throws LedgerException when it was not appended
   */
  List<Fact> outcome() {
    if (facts == null) {
      throw failure == null ? new IllegalStateException("asked before it was settled") : failure;
    }
    return facts;
  }
}
