package org.tocsin.desk.journal;

import java.io.IOException;
import java.io.InputStream;

/** Sealed bytes under the digest of their content: originals and what was derived from them. */
public interface SealedStore {
  /**
   * Seals all of {@code in}, streamed; the same bytes are kept once.
   *
   * @return durable when this returns
   */
  Stored seal(InputStream in) throws IOException;

  /**
   * The bytes again, checked against their digest while they are read; the caller closes the
   * stream.
   *
   * @throws IOException when there are none under this digest or they are damaged
   */
  InputStream open(String digest) throws IOException;

  /**
   * @param digest SHA-256, hex
   * @param bytes length
   * @param isNew false when the same bytes were sealed before
   */
  record Stored(String digest, long bytes, boolean isNew) {}
}
