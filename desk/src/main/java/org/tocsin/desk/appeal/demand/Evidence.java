package org.tocsin.desk.appeal.demand;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What shows a step.
 *
 * @param id of the notice, sealed item, claim or record
 * @param leaf for a notice the fact of the event, else -1
 */
public record Evidence(Kind kind, String id, long leaf) {

  /** Where it stands. */
  public enum Kind {
    /** An event of a notice that this desk sent or handed over. */
    NOTICE,
    /** A sealed item: a letter, a scan, a saved page. */
    ITEM,
    /** A claim that somebody accepted or corrected. */
    CLAIM,
    /** A finding. */
    FINDING;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Evidence item(String id) {
    return new Evidence(Kind.ITEM, id, -1);
  }

  public static Evidence claim(String id) {
    return new Evidence(Kind.CLAIM, id, -1);
  }

  public static Evidence finding(String id) {
    return new Evidence(Kind.FINDING, id, -1);
  }

  /**
   * @param leaf of the fact of the event
   */
  public static Evidence notice(String id, long leaf) {
    return new Evidence(Kind.NOTICE, id, leaf);
  }

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", kind.word())
        .put("id", id)
        .put("leaf", leaf);
  }

  /** Out of a fact; a leaf of -1 when it names none. */
  public static Evidence of(JsonNode json) {
    return new Evidence(
        Kind.valueOf(json.path("kind").asString("").toUpperCase(Locale.ROOT)),
        json.path("id").asString(""),
        json.path("leaf").asLong(-1));
  }
}
