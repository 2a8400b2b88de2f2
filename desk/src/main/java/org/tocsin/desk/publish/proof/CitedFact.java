package org.tocsin.desk.publish.proof;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.publish.dossier.Citation;
import org.tocsin.reader.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of a {@link Citation}, as it stands in proof blocks and in digests. */
public record CitedFact(Citation citation) {
  private static final List<String> FIELDS =
      List.of("begin", "end", "grade", "item", "leaf", "parts", "review", "speaker", "what");

  static ArrayNode toJson(List<CitedFact> citations) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    citations.forEach(fact -> array.add(fact.toJson()));
    return array;
  }

  private ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Span span = citation.span();
    json.put("begin", span == null ? -1 : span.begin());
    json.put("end", span == null ? -1 : span.end());
    json.put("grade", citation.grade());
    json.put("item", citation.item());
    json.put("leaf", citation.leaf());
    citation.parts().forEach(json.putArray("parts")::add);
    json.put("review", citation.review());
    json.put("speaker", citation.speaker());
    json.put("what", citation.what());
    return json;
  }

  static List<CitedFact> fromJson(JsonNode array) {
    List<CitedFact> facts = new ArrayList<>();
    Fields.list(array, "citations").forEach(json -> facts.add(one(json)));
    return List.copyOf(facts);
  }

  private static CitedFact one(JsonNode json) {
    Fields.only(json, FIELDS);
    int begin = Math.toIntExact(Fields.number(json, "begin"));
    int end = Math.toIntExact(Fields.number(json, "end"));
    return new CitedFact(
        new Citation(
            Fields.number(json, "leaf"),
            Fields.text(json, "what"),
            Fields.texts(json, "parts"),
            Fields.text(json, "item"),
            begin < 0 ? null : new Span(begin, end),
            Fields.text(json, "speaker"),
            Fields.text(json, "grade"),
            Fields.text(json, "review")));
  }
}
