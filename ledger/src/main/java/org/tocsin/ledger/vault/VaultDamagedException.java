package org.tocsin.ledger.vault;

import java.io.IOException;

/** Sealed content is not what was sealed; the message names the object's file. */
public final class VaultDamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  VaultDamagedException(String message) {
    super(message);
  }

  VaultDamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
