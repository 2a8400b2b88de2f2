package org.tocsin.desk.appeal.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes what nobody guesses, and keeps no more of it than a digest. */
record Secrets(RandomGenerator random) {
  private static final int TOKEN_BYTES = 32;
  private static final int PLAIN_BYTES = 16;

  /** 256 random bits for an address. */
  String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
  }

  /** 128 random bits as letters and digits, fit for an envelope (RFC 3461, xtext). */
  String plain() {
    return HexFormat.of().formatHex(bytes(PLAIN_BYTES));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  static String digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256, hex. */
  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
