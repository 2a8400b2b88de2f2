package org.tocsin.ledger.merkle;

import java.util.Base64;

/**
 * Standard base64 (RFC 4648, section 4) that accepts only the one canonical spelling of each byte
 * string.
 */
public final class Base64Text {
  private Base64Text() {}

  /** Encodes with padding. */
  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * Decodes, refusing missing padding and stray trailing bits: two spellings of one signature would
   * let a changed proof pass as unchanged.
   *
   * @throws IllegalArgumentException when the text is not canonical base64
   */
  public static byte[] decode(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not base64: " + shortened(text), e);
    }
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException("not canonical base64: " + shortened(text));
    }
    return bytes;
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
