package org.tocsin.ledger.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.tocsin.ledger.merkle.Hash;
import tools.jackson.databind.JsonNode;

/**
 * Salted commitments to single parts of a fact: SHA-256(salt || JCS(value)) with salt =
 * HMAC-SHA256(fact secret, part name). Giving one salt opens one part and helps with no other;
 * without it not even a guessed value can be confirmed.
 */
final class Commitment {
  private Commitment() {}

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
