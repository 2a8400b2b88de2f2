package org.tocsin.ledger;

import org.jspecify.annotations.Nullable;

/** Something acknowledged is not there as it was written; the message names the place. */
public final class LedgerDamagedException extends LedgerException {
  private static final long serialVersionUID = 1L;

  LedgerDamagedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
