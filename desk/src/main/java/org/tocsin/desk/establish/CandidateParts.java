package org.tocsin.desk.establish;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sorts what is said into parts that may be shown and a part that may not. */
final class CandidateParts {
  static final String STATEMENT = "statement";
  static final String QUOTE = "quote";
  static final String SOURCE = "source";
  static final String DETAIL = "detail";
  static final String RESTRICTED = "restricted";

  private CandidateParts() {}

  /**
   * The quote is there when it equals the statement. What differs from what may be shown is kept in
   * the restricted part, which is there only when something does.
   */
  static Map<String, JsonNode> of(
      ObjectNode quote, ObjectNode source, ObjectNode detail, Mask mask) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    ObjectNode restricted = JsonNodeFactory.instance.objectNode();
    parts.put(STATEMENT, mask.apply(quote));
    if (quote.equals(parts.get(STATEMENT))) {
      parts.put(QUOTE, quote);
    } else {
      restricted.set(QUOTE, quote);
    }
    show(SOURCE, source, mask, parts, restricted);
    show(DETAIL, detail, mask, parts, restricted);
    if (!restricted.isEmpty()) {
      parts.put(RESTRICTED, restricted);
    }
    return parts;
  }

  /** All of it in the restricted part; what may be shown is that something is withheld. */
  static Map<String, JsonNode> withheld(
      String statement, ObjectNode quote, ObjectNode source, ObjectNode detail) {
    ObjectNode bare = detail.deepCopy();
    bare.put("type", "").putNull("day").putNull("day_text").putNull("place");
    bare.putObject("reading");
    ObjectNode restricted = JsonNodeFactory.instance.objectNode();
    restricted.set(QUOTE, quote);
    restricted.set(DETAIL, detail);
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put(STATEMENT, JsonNodeFactory.instance.objectNode().put("text", statement));
    parts.put(SOURCE, source);
    parts.put(DETAIL, bare);
    parts.put(RESTRICTED, restricted);
    return parts;
  }

  private static void show(
      String name,
      ObjectNode whole,
      Mask mask,
      Map<String, JsonNode> parts,
      ObjectNode restricted) {
    JsonNode shown = mask.apply(whole);
    parts.put(name, shown);
    if (!whole.equals(shown)) {
      restricted.set(name, whole);
    }
  }
}
