package org.tocsin.ledger.vault;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A buffered sink whose close only flushes, because its file is still to be forced. */
final class OpenSink extends BufferedOutputStream {
  OpenSink(OutputStream out) {
    super(out, 1 << 16);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
