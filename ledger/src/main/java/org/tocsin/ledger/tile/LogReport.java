package org.tocsin.ledger.tile;

import java.util.List;
import org.tocsin.ledger.disk.Problem;
import org.tocsin.ledger.note.Checkpoint;

/**
 * Outcome of checking a tile log.
 *
 * @param checkpoint the checkpoint that was checked against
 * @param olderCheckpoints how many older checkpoints were compared
 * @param problems what is wrong, object by object; empty when the log is sound
 */
public record LogReport(Checkpoint checkpoint, int olderCheckpoints, List<Problem> problems) {
  /** Copies the list. */
  public LogReport {
    problems = List.copyOf(problems);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
