package org.tocsin.desk.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 for our records; MD5 only because the protocol of the devices names its files by it. */
final class Digests {
  private Digests() {}

  static String sha256(byte[] content) {
    return hex("SHA-256", content);
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String md5(byte[] content) {
    return hex("MD5", content);
  }

  static MessageDigest sha256() {
    return digest("SHA-256");
  }

  private static String hex(String algorithm, byte[] content) {
    return HexFormat.of().formatHex(digest(algorithm).digest(content));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }
}
