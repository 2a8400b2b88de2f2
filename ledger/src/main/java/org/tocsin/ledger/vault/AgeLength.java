package org.tocsin.ledger.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Length of the plaintext of an age v1 file, from its header and file length: behind the header
 * come a nonce of 16 bytes and chunks of 64 KiB, each with a tag of 16 bytes.
 */
final class AgeLength {
  private static final int HEADER_LIMIT_BYTES = 4096;
  private static final int NONCE_BYTES = 16;
  private static final int TAG_BYTES = 16;
  private static final int CHUNK_BYTES = (1 << 16) + TAG_BYTES;

  private AgeLength() {}

  /** The length in bytes, or nothing when this is not a whole age file. */
  static OptionalLong find(Path file) throws IOException {
    String start;
    try (InputStream in = Files.newInputStream(file)) {
      start = new String(in.readNBytes(HEADER_LIMIT_BYTES), StandardCharsets.ISO_8859_1);
    }
    int mac = start.indexOf("\n--- ");
    int headerEnd = mac < 0 ? -1 : start.indexOf('\n', mac + 1);
    if (headerEnd < 0) {
      return OptionalLong.empty();
    }
    long payload = Files.size(file) - (headerEnd + 1) - NONCE_BYTES;
    long chunks = (payload + CHUNK_BYTES - 1) / CHUNK_BYTES;
    long plain = payload - chunks * TAG_BYTES;
    return payload < TAG_BYTES || plain < 0 ? OptionalLong.empty() : OptionalLong.of(plain);
  }
}
