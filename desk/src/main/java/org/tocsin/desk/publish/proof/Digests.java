package org.tocsin.desk.publish.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.tocsin.ledger.proof.Jcs;
import tools.jackson.databind.JsonNode;

/** SHA-256 in lower-case hex, of everything a manifest names. */
public final class Digests {
  private Digests() {}

  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of the canonical form. */
  public static String of(JsonNode json) {
    return of(Jcs.bytes(json));
  }

  /**
   * Of one sentence: its id, a newline and its words, so that two sentences cannot change places.
   */
  public static String ofSentence(String id, String text) {
    return of(id + "\n" + text);
  }

  /** Of what one sentence rests on. */
  public static String ofCitations(List<CitedFact> citations) {
    return of(CitedFact.toJson(citations));
  }
}
