package org.tocsin.desk.journal;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One fact of the journal as the rooms see it.
 *
 * @param leaf its number in the journal and in the public log, from 0
 * @param kind what happened, in the past tense ("ItemSealed")
 * @param at when it was recorded
 * @param caseId the case it belongs to, "" for the desk itself
 * @param subject id of what it is about (an item, a candidate, an alert ...)
 * @param by who did it: an account's name, or "tocsin" for the machine
 * @param parts its content; each part is committed to separately and can be disclosed alone
 */
public record Recorded(
    long leaf,
    String kind,
    Instant at,
    String caseId,
    String subject,
    String by,
    Map<String, JsonNode> parts) {

  /**
   * A part that every fact of this kind has.
   *
   * @throws IllegalStateException when this one has none: it was not written by this program
   */
  public JsonNode part(String name) {
    JsonNode part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException(kind + " " + leaf + " has no part " + name);
    }
    return part;
  }
}
