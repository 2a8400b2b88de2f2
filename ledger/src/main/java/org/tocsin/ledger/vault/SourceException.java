package org.tocsin.ledger.vault;

import java.io.IOException;

/**
 * Marks an error of the stream that is being sealed, so that it is not mistaken for one of the
 * vault's disk.
 */
final class SourceException extends IOException {
  private static final long serialVersionUID = 1L;

  private final IOException source;

  SourceException(IOException source) {
    super(source);
    this.source = source;
  }

  IOException unwrapped() {
    return source;
  }
}
