package org.tocsin.ledger;

import java.nio.file.Path;

/** Another process, or another part of this one, has the ledger open for writing. */
public final class LedgerInUseException extends LedgerException {
  private static final long serialVersionUID = 1L;

  LedgerInUseException(Path directory, String holder) {
    super(directory + " is in use by process " + holder + ": close that first", null);
  }
}
