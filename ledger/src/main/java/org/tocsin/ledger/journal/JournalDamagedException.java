package org.tocsin.ledger.journal;

import java.io.IOException;

/** Acknowledged bytes of the journal are not what was written; the message names the place. */
public final class JournalDamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  JournalDamagedException(String place, String reason) {
    super(place + ": " + reason);
  }
}
