package org.tocsin.desk.publish.newsletter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.ledger.vault.AgeCipher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What opens the list of subscribers, and names each by a digest that nobody else can make. It
 * stands in a closed part of one fact, so that the file alone tells nothing.
 */
final class BookKey {
  private static final int SHORT = 32;

  private final AgeCipher cipher;

  BookKey(AgeCipher cipher) {
    this.cipher = cipher;
  }

  static BookKey of(JsonNode secret) {
    return new BookKey(
        new AgeCipher(secret.path("identity").asString(""), secret.path("recipient").asString("")));
  }

  ObjectNode secret() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("identity", cipher.identity())
        .put("recipient", cipher.recipient());
  }

  AgeCipher cipher() {
    return cipher;
  }

  /** 128 bits of a keyed digest, hex. */
  String digest(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(cipher.identity().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] made = mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(made).substring(0, SHORT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA-256", e);
    }
  }
}
