package org.tocsin.desk.establish.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what people did as facts. The values of restricted fields stand in a part of their own, so
 * that everything else can be disclosed without them.
 */
final class EntityFacts {
  static final String RESTRICTED = "restricted";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Ids ids;

  EntityFacts(Ids ids) {
    this.ids = ids;
  }

  Entry opened(
      String id, String caseId, EntityType type, NewEntity entity, Batch batch, String by) {
    ObjectNode about = JSON.objectNode();
    about.put("type", type.name()).put("compartment", entity.compartment());
    about.put("batch", batch.id());
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("entity", about);
    addStatements(parts, type, entity.statements(), List.of());
    parts.put("reason", text(batch.reason()));
    return new Entry(Kinds.OPENED, caseId, id, by, parts);
  }

  /**
   * @param id of the import, "" for one opened by hand
   */
  record Batch(String id, String reason) {}

  Entry changed(
      Entity entity, List<NewStatement> added, List<String> withdrawn, String reason, String by) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    addStatements(parts, entity.type(), added, withdrawn);
    parts.put("reason", text(reason));
    return new Entry(Kinds.CHANGED, entity.caseId(), entity.id(), by, parts);
  }

  /** A change that takes back another. */
  Entry undone(
      Entity entity, List<NewStatement> added, List<String> withdrawn, long undoes, String by) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    addStatements(parts, entity.type(), added, withdrawn);
    parts.put("reason", text(""));
    parts.put("undoes", JSON.objectNode().put("leaf", undoes));
    return new Entry(Kinds.CHANGED, entity.caseId(), entity.id(), by, parts);
  }

  static Entry moved(Entity entity, Workflow.Transition way, String reason, String by) {
    ObjectNode move = JSON.objectNode();
    move.put("way", way.name()).put("from", entity.state()).put("to", way.to());
    move.put("review", !way.notBy().isEmpty());
    return new Entry(
        Kinds.MOVED,
        entity.caseId(),
        entity.id(),
        by,
        Map.of("move", move, "reason", text(reason)));
  }

  /** A fact of one detail and a reason: assignment, comment, restriction, withdrawal. */
  static Entry noted(String kind, Entity entity, String detail, String reason, String by) {
    return new Entry(
        kind,
        entity.caseId(),
        entity.id(),
        by,
        Map.of("detail", text(detail), "reason", text(reason)));
  }

  private void addStatements(
      Map<String, JsonNode> parts,
      EntityType type,
      List<NewStatement> added,
      List<String> withdrawn) {
    ArrayNode open = JSON.arrayNode();
    ArrayNode closed = JSON.arrayNode();
    for (NewStatement statement : added) {
      String id = ids.next();
      boolean withheld = type.field(statement.field()).restricted();
      ObjectNode written = statement(id, statement, withheld);
      open.add(written);
      if (withheld) {
        ObjectNode kept = closed.addObject();
        kept.put("id", id).put("value", statement.value()).put("note", statement.note());
        put(kept, statement.spot());
      }
    }
    ObjectNode statements = JSON.objectNode();
    statements.set("added", open);
    withdrawn.forEach(statements.putArray("withdrawn")::add);
    parts.put("statements", statements);
    if (!closed.isEmpty()) {
      parts.put(RESTRICTED, JSON.objectNode().set("list", closed));
    }
  }

  private static ObjectNode statement(String id, NewStatement statement, boolean withheld) {
    ObjectNode node = JSON.objectNode();
    node.put("id", id).put("field", statement.field());
    node.put("value", withheld ? "" : statement.value()).put("withheld", withheld);
    put(node, withheld ? null : statement.spot());
    node.put("certainty", statement.certainty().name());
    node.put("since", statement.since()).put("until", statement.until());
    node.put("note", withheld ? "" : statement.note());
    statement.claims().forEach(node.putArray("claims")::add);
    statement.against().forEach(node.putArray("against")::add);
    return node;
  }

  private static void put(ObjectNode node, @Nullable Spot spot) {
    if (spot != null) {
      node.putObject("spot")
          .put("latitude", spot.latitude())
          .put("longitude", spot.longitude())
          .put("precision_metres", spot.precisionMetres());
    }
  }

  static ObjectNode text(String words) {
    return JSON.objectNode().put("text", words.strip());
  }

  /** The elements of an array of texts. */
  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asString("")));
    return List.copyOf(texts);
  }
}
