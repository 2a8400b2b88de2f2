package org.tocsin.ledger.disk;

import java.io.IOException;
import java.nio.file.Path;

/** There is no space left for what was to be written; nothing half-written is left behind. */
public final class StorageFullException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Names the place that is full. */
  public StorageFullException(Path place, IOException cause) {
    super("no space left at " + place + ": free some space and try again", cause);
  }
}
