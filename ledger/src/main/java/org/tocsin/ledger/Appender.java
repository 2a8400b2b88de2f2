package org.tocsin.ledger;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.ledger.disk.ForceFailedException;
import org.tocsin.ledger.journal.Journal;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.tile.TileWriter;

/**
 * The one writer of a ledger: journal first, then tiles, then the checkpoint; or back to where it
 * was.
 */
final class Appender {
  private final Journal journal;
  private final LogKeeper log;
  private final SecureRandom randomness;
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
  synchronized List<Fact> append(List<Draft> drafts) {
    if (refusal != null) {
      throw new LedgerReadOnlyException(refusal);
    }
    if (drafts.isEmpty()) {
      return List.of();
    }
    List<byte[]> records = new ArrayList<>(drafts.size());
    List<byte[]> leaves = new ArrayList<>(drafts.size());
    List<Fact> facts = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      StoredFact stored = StoredFact.commit(draft, randomness);
      byte[] record = stored.encode();
      // read back before anything is written: what could not be read again must not get in
      facts.add(stored.readBack(record).fact(journal.size() + facts.size()));
      records.add(record);
      leaves.add(stored.leaf().bytes());
    }
    write(records, log.prepare(leaves));
    return List.copyOf(facts);
  }

  /**
   * Takes no more facts and makes the derived files durable. Where that fails, as on a full disk,
   * nothing is lost: the next start derives them again.
   */
  synchronized void finish() {
    if (refusal == null) {
      refusal = "the ledger is closed";
      try {
        log.force();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void write(List<byte[]> records, TileWriter.Growth growth) {
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
