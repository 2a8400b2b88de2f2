package org.tocsin.desk.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.Candidate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes candidates small, since those of a whole case are held at once: no more of the detail than
 * measures look at, and each name once, however many say it. Of a million claims, the readings in
 * full fill more than a gigabyte. For one thread.
 */
final class Lean {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectNode NOTHING = JSON.objectNode();
  private static final List<String> FIELDS =
      List.of("value", "unit", "approx", "of", "tonnes", "trucks");

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, ObjectNode> places = new HashMap<>();

  Candidate of(Candidate whole) {
    ObjectNode detail = JSON.objectNode();
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
    ArrayNode named = JSON.arrayNode();
    for (JsonNode place : whole.detail().path("places")) {
      named.add(place(place.path("name").asString("")));
    }
    if (!named.isEmpty()) {
      detail.set("places", named);
    }
    return shared(whole, detail.isEmpty() ? NOTHING : detail);
  }

  private ObjectNode place(String name) {
    return places.computeIfAbsent(name, n -> JSON.objectNode().put("name", n));
  }

  private Candidate shared(Candidate whole, JsonNode detail) {
    return new Candidate(
        whole.id(),
        once(whole.caseId()),
        once(whole.itemId()),
        whole.kind(),
        whole.status(),
        whole.span(),
        whole.statement(),
        whole.quote(),
        whole.restricted(),
        whole.speakers().stream().map(this::once).toList(),
        once(whole.stance()),
        once(whole.type()),
        whole.day(),
        maybe(whole.dayText()),
        whole.dayInferred(),
        maybe(whole.place()),
        whole.addressee(),
        whole.grade(),
        detail,
        whole.leaf(),
        once(whole.compartment()));
  }

  private String once(String text) {
    return texts.computeIfAbsent(text, t -> t);
  }

  private @Nullable String maybe(@Nullable String text) {
    return text == null ? null : once(text);
  }
}
