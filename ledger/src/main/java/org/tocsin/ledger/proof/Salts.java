package org.tocsin.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.ledger.merkle.Hash;

/** The salts of one fact's parts: HMAC-SHA256(fact secret, part name). For one thread. */
final class Salts {
  private final Mac mac;

  Salts(Hash secret) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.toBytes(), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA256", e);
    }
  }

  Hash of(String part) {
    return Hash.of(mac.doFinal(part.getBytes(StandardCharsets.UTF_8)));
  }
}
