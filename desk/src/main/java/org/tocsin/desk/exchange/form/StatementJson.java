package org.tocsin.desk.exchange.form;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.establish.entity.Certainty;
import org.tocsin.desk.establish.entity.Spot;
import org.tocsin.desk.exchange.sheet.Cell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Statements as JSON, nothing lost: the member {@code tocsin} of a FollowTheMoney entity or a
 * GeoJSON feature, which both let others pass over.
 */
final class StatementJson {
  static final String MEMBER = "tocsin";

  private StatementJson() {}

  static ObjectNode of(OutRecord entry) {
    ObjectNode member = JsonNodeFactory.instance.objectNode();
    member.put("type", entry.entity().type().name());
    ArrayNode list = member.putArray("statements");
    entry.statements().forEach(statement -> add(list.addObject(), statement));
    return member;
  }

  private static void add(ObjectNode node, OutStatement out) {
    node.put("field", out.field()).put("value", out.value());
    Spot spot = out.spot();
    if (spot != null) {
      node.put("latitude", spot.latitude()).put("longitude", spot.longitude());
      node.put("precision_metres", spot.precisionMetres());
    }
    if (out.statement().certainty() != Certainty.NOT_STATED) {
      node.put("certainty", out.statement().certainty().name());
    }
    putUnlessEmpty(node, "since", out.statement().since());
    putUnlessEmpty(node, "until", out.statement().until());
    putUnlessEmpty(node, "note", out.note());
    putUnlessEmpty(node, "claims", out.statement().claims());
    putUnlessEmpty(node, "against", out.statement().against());
  }

  private static void putUnlessEmpty(ObjectNode node, String name, String text) {
    if (!text.isEmpty()) {
      node.put(name, text);
    }
  }

  private static void putUnlessEmpty(ObjectNode node, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(node.putArray(name)::add);
    }
  }

  /** The statements of a member that {@link #of} wrote. */
  static List<RawValue> values(JsonNode member) {
    List<RawValue> values = new ArrayList<>();
    for (JsonNode node : member.path("statements")) {
      String field = node.path("field").asString("");
      values.add(
          new RawValue(field, field, Cell.of(text(node, "value").strip()), qualifiers(node)));
    }
    return values;
  }

  private static Qualifiers qualifiers(JsonNode node) {
    return new Qualifiers(
        text(node, "latitude"),
        text(node, "longitude"),
        text(node, "precision_metres"),
        text(node, "certainty"),
        text(node, "since"),
        text(node, "until"),
        text(node, "note"),
        texts(node.path("claims")),
        texts(node.path("against")));
  }

  /** A text or a number as text. */
  static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString("") : "";
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> {
      if (element.isValueNode() && !element.isNull()) {
        texts.add(element.asString(""));
      }
    });
    return texts;
  }
}
