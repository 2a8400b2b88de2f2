package org.tocsin.ledger;

/** The ledger takes no facts now, but can still be read. */
public final class LedgerReadOnlyException extends LedgerException {
  private static final long serialVersionUID = 1L;

  LedgerReadOnlyException(String reason) {
    super(reason, null);
  }
}
