package org.tocsin.ledger;

import java.util.List;
import org.tocsin.ledger.disk.Problem;

/**
 * Outcome of checking a whole ledger.
 *
 * @param facts number of facts read
 * @param sealedObjects number of vault objects decrypted
 * @param problems what is wrong, object by object; empty when the ledger is clean
 */
public record FsckReport(long facts, long sealedObjects, List<Problem> problems) {
  /** Copies the list. */
  public FsckReport {
    problems = List.copyOf(problems);
  }

  /** Whether nothing is wrong. */
  public boolean isClean() {
    return problems.isEmpty();
  }
}
