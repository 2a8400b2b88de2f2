package org.tocsin.ledger.merkle;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Thirty-two immutable bytes: a SHA-256 hash, or another value of that length such as an
 * HMAC-SHA256 salt.
 */
public final class Hash {
  /** Length of every hash, in bytes. */
  public static final int BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Copies a hash.
   *
   * @throws IllegalArgumentException unless there are exactly 32 bytes
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** Copies the 32 bytes that start at {@code offset}. */
  public static Hash at(byte[] buffer, int offset) {
    return new Hash(Arrays.copyOfRange(buffer, offset, offset + BYTES));
  }

  /**
   * Reads canonical standard base64.
   *
   * @throws IllegalArgumentException unless the text is the base64 of exactly 32 bytes
   */
  public static Hash fromBase64(String text) {
    return of(Base64Text.decode(text));
  }

  /** The bytes, copied. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Writes the 32 bytes into {@code target} from {@code offset} on. */
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, BYTES);
  }

  /** Standard base64 with padding, as checkpoints and proofs write it. */
  public String base64() {
    return Base64Text.encode(bytes);
  }

  /** Lower-case hexadecimal. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The base64 form. */
  @Override
  public String toString() {
    return base64();
  }
}
