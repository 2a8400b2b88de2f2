package org.tocsin.ledger;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tocsin.ledger.disk.ForceFailedException;
import org.tocsin.ledger.journal.Journal;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.tile.TileWriter;

/**
 * The one writer of a ledger: journal first, then tiles, then the checkpoint; or back to where it
 * was.
 *
 * <p>Callers that come while another is writing are written together, as one batch of the journal
 * under one force and one signature: whoever gets the lock first writes for all that wait. A batch
 * survives a crash whole or not at all, so each caller's facts do. What fails, fails for all of
 * them.
 */
final class Appender {
  /** Enough to make forces cheap, few enough that nobody waits long for the others. */
  private static final int GROUP_FACTS = 4096;

  private final Journal journal;
  private final LogKeeper log;
  private final SecureRandom randomness;
  private final Queue<PendingAppend> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable String refusal;

  Appender(Journal journal, LogKeeper log, SecureRandom randomness) {
    this.journal = journal;
    this.log = log;
    this.randomness = randomness;
  }

  Checkpoint checkpoint() {
    return log.checkpoint();
  }

  /** Appends all drafts or none. */
  List<Fact> append(List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    PendingAppend mine = PendingAppend.of(drafts, randomness);
    waiting.add(mine);
    writing.lock();
    try {
      while (!mine.isSettled()) {
        writeGroup();
      }
    } finally {
      writing.unlock();
    }
    return mine.outcome();
  }

  /**
   * Takes no more facts and makes the derived files durable. Where that fails, as on a full disk,
   * nothing is lost: the next start derives them again.
   */
  void finish() {
    writing.lock();
    try {
      if (refusal == null) {
        refusal = "the ledger is closed";
        log.force();
      }
    } catch (IOException e) {
      return;
    } finally {
      writing.unlock();
    }
  }

  private void writeGroup() {
    List<PendingAppend> group = nextGroup();
    try {
      long first = journal.size();
      write(group);
      for (PendingAppend one : group) {
        one.succeed(first);
        first += one.size();
      }
    } catch (LedgerException e) {
      group.forEach(one -> one.fail(e));
    } catch (RuntimeException | Error e) {
      LedgerException failure = new LedgerException(refusal("an append was interrupted"), e);
      group.forEach(one -> one.fail(failure));
    }
  }

  /** The longest waiting callers, at least one. */
  private List<PendingAppend> nextGroup() {
    List<PendingAppend> group = new ArrayList<>();
    int facts = 0;
    for (PendingAppend next = waiting.peek();
        next != null && (group.isEmpty() || facts + next.size() <= GROUP_FACTS);
        next = waiting.peek()) {
      group.add(waiting.remove());
      facts += next.size();
    }
    return group;
  }

  private void write(List<PendingAppend> group) {
    if (refusal != null) {
      throw new LedgerReadOnlyException(refusal);
    }
    List<byte[]> records = group.stream().flatMap(one -> one.records().stream()).toList();
    TileWriter.Growth growth =
        log.prepare(group.stream().flatMap(one -> one.leaves().stream()).toList());
    Journal.Mark mark = journal.mark();
    // stands if anything but the errors below stops this halfway
    refusal = refusal("an append was interrupted");
    try {
      journal.append(records, growth.root());
      growth.write();
      log.publish(growth);
      refusal = null;
    } catch (ForceFailedException e) {
      refusal = refusal(e.getMessage());
      throw new LedgerException(refusal, e);
    } catch (IOException e) {
      takeBack(growth, mark, e);
      refusal = null;
      throw new LedgerException("nothing was appended, " + e.getMessage(), e);
    }
  }

  private void takeBack(TileWriter.Growth growth, Journal.Mark mark, IOException cause) {
    try {
      growth.undo();
      journal.takeBack(mark);
    } catch (IOException e) {
      refusal = refusal(cause.getMessage());
      e.addSuppressed(cause);
      throw new LedgerException(refusal, e);
    }
  }

  private static String refusal(@Nullable String reason) {
    return Optional.ofNullable(reason).orElse("the disk failed")
        + ": the ledger takes no more facts until it is opened again";
  }
}
