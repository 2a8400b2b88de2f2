package org.tocsin.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The 32-bit identifier of a key in C2SP signed-note. */
final class KeyId {
  private KeyId() {}

  /** {@code SHA-256(name || "\n" || type || key)[:4]}. */
  static int of(String name, byte type, byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update(new byte[] {'\n', type});
      return ByteBuffer.wrap(digest.digest(key)).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  static String text(int id) {
    return HexFormat.of().toHexDigits(id);
  }
}
