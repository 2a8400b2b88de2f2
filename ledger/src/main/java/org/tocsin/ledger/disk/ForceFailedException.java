package org.tocsin.ledger.disk;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The disk refused to confirm a write. The kernel may have dropped the data while a second try
 * would report success, so a file whose force failed once is not trusted again before it was read
 * back.
 */
public final class ForceFailedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Names the file. */
  public ForceFailedException(Path file, IOException cause) {
    super("the disk did not confirm " + file + ": " + cause.getMessage(), cause);
  }
}
