package org.tocsin.desk.publish.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files from strangers. */
final class PlainFiles {
  private static final long MOST_BYTES = 512L << 20;

  private PlainFiles() {}

  /**
   * @throws IllegalArgumentException when a byte of it is not UTF-8
   */
  static String text(Path file) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(bytes(file));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file.getFileName() + " is not UTF-8 text", e);
    }
  }

  static byte[] bytes(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " is larger than any dossier: not read");
    }
    return Files.readAllBytes(file);
  }
}
