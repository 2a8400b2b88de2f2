package org.tocsin.desk.collect.redact;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Box;
import org.tocsin.desk.journal.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fact that ties a copy to its original. Where things were blacked out is a part of its own:
 * the tie can be disclosed without it.
 */
final class RedactionFact {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Item original;
  private final String by;
  private final ObjectNode method = JSON.objectNode();
  private final ArrayNode where = JSON.arrayNode();
  private final String mediaType;
  private final String reason;

  private RedactionFact(Item original, String mediaType, String reason, String by) {
    this.original = original;
    this.mediaType = mediaType;
    this.reason = reason;
    this.by = by;
  }

  static RedactionFact ofPicture(
      Item original, String mediaType, Burning burning, int pages, String reason, String by) {
    RedactionFact fact = new RedactionFact(original, mediaType, reason, by);
    boolean paper = mediaType.equals("application/pdf");
    fact.method.put("how", (paper ? Redaction.Method.PAPER : Redaction.Method.PHOTO).name());
    fact.method.put("places", burning.boxes().size());
    fact.method.put("first_page", burning.firstPage()).put("pages", pages);
    burning.boxes().stream().map(Box::text).forEach(fact.where::add);
    return fact;
  }

  static RedactionFact ofText(Item original, Blackout blackout, String reason, String by) {
    RedactionFact fact = new RedactionFact(original, "text/plain", reason, by);
    fact.method.put("how", Redaction.Method.TEXT.name()).put("places", blackout.places());
    return fact;
  }

  /** Says nothing of the original's own name, which may name people. */
  String name() {
    String ending =
        switch (mediaType) {
          case "application/pdf" -> "pdf";
          case "image/jpeg" -> "jpg";
          case "image/png" -> "png";
          default -> "txt";
        };
    return "redacted-" + original.leaf() + "." + ending;
  }

  Entry entry(String itemId, String digest, long bytes) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put(
        "content",
        JSON.objectNode().put("sha256", digest).put("bytes", bytes).put("media_type", mediaType));
    parts.put(
        "original",
        JSON.objectNode()
            .put("item", original.id())
            .put("sha256", original.digest())
            .put("leaf", original.leaf()));
    parts.put("method", method);
    parts.put("where", JSON.objectNode().set("boxes", where));
    parts.put("reason", JSON.objectNode().put("text", reason));
    return new Entry(RedactionKinds.ITEM_REDACTED, original.caseId(), itemId, by, parts);
  }

  static Map<String, JsonNode> reason(String text) {
    return Map.of("reason", JSON.objectNode().put("text", text));
  }
}
