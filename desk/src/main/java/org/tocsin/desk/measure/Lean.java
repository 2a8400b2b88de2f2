package org.tocsin.desk.measure;

import java.util.List;
import org.tocsin.desk.establish.Candidate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A candidate with no more of its detail than measures look at, since those of a whole case are
 * held at once: of a million claims, the readings in full fill more than a gigabyte.
 */
final class Lean {
  private static final List<String> FIELDS =
      List.of("value", "unit", "approx", "of", "tonnes", "trucks");

  private Lean() {}

  static Candidate of(Candidate whole) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    for (String field : FIELDS) {
      JsonNode value = whole.detail().path(field);
      if (!value.isMissingNode() && !value.isNull()) {
        detail.set(field, value);
      }
    }
    JsonNode sentence = whole.detail().path("sentence");
    // without one, the statement stands for it
    if (sentence.isString() && !sentence.asString().equals(whole.statement())) {
      detail.set("sentence", sentence);
    }
    ArrayNode places = names(whole.detail().path("places"));
    if (!places.isEmpty()) {
      detail.set("places", places);
    }
    return whole.withDetail(detail);
  }

  private static ArrayNode names(JsonNode places) {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    for (JsonNode place : places) {
      names.addObject().put("name", place.path("name").asString(""));
    }
    return names;
  }
}
