package org.tocsin.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.ledger.merkle.Hash;
import tools.jackson.databind.JsonNode;

/**
 * Salted commitments to single parts of a fact: SHA-256(salt || JCS(value)) with salt =
 * HMAC-SHA256(fact secret, part name). Giving one salt opens one part and helps with no other;
 * without it not even a guessed value can be confirmed.
 */
final class Commitment {
  private Commitment() {}

  static Hash salt(Hash secret, String part) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.toBytes(), "HmacSHA256"));
      return Hash.of(mac.doFinal(part.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA256", e);
    }
  }

  static Hash to(Hash salt, JsonNode value) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt.toBytes());
      return Hash.of(digest.digest(Jcs.bytes(value)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
