package org.tocsin.desk.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A fact about to be recorded.
 *
 * @param kind what happened, in the past tense ("ItemSealed")
 * @param caseId the case it belongs to, "" for the desk itself
 * @param subject id of what it is about
 * @param by who did it: an account's name, or {@link #MACHINE}
 * @param parts its content; each part is committed to separately, so that it can be disclosed
 *     without the others. The name {@code head} is the journal's own.
 */
public record Entry(
    String kind, String caseId, String subject, String by, Map<String, JsonNode> parts) {

  /** Who did what no person did. */
  public static final String MACHINE = "tocsin";

  /** The part that says which case, what about, and who. */
  static final String HEAD = "head";

  public Entry {
    if (kind.isBlank() || by.isBlank()) {
      throw new IllegalArgumentException("a fact needs a kind and somebody who records it");
    }
    if (parts.containsKey(HEAD)) {
      throw new IllegalArgumentException("the part 'head' is written by the journal");
    }
    parts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }
}
