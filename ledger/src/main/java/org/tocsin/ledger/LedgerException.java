package org.tocsin.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger cannot do what was asked; the message is one line that says why and what to do. */
public class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An error with its cause, if one is known. */
  public LedgerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
