package org.tocsin.desk.publish.closed;

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
 * What opens a file that is no fact, and names what is in it by digests that nobody else can make.
 * It stands in a closed part of one fact, so that the file alone tells nothing.
 */
public final class ClosedKey {
  private static final int SHORT = 32;

  private final AgeCipher cipher;

  private ClosedKey(AgeCipher cipher) {
    this.cipher = cipher;
  }

  /** A new one. */
  public static ClosedKey create() {
    return new ClosedKey(AgeCipher.create());
  }

  /** The one that a fact holds. */
  public static ClosedKey of(JsonNode secret) {
    return new ClosedKey(
        new AgeCipher(secret.path("identity").asString(""), secret.path("recipient").asString("")));
  }

  /** For the closed part of a fact. */
  public ObjectNode secret() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("identity", cipher.identity())
        .put("recipient", cipher.recipient());
  }

  AgeCipher cipher() {
    return cipher;
  }

  /** 128 bits of a keyed digest, hex. */
  public String digest(String purpose, String text) {
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
