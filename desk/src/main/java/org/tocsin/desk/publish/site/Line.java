package org.tocsin.desk.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing the site says, word for word as it was cleared.
 *
 * @param key the same for the same thing on record
 * @param day {@code yyyy-mm-dd} or as published, "" for none
 * @param speaker who says it, innermost first; "" when nobody is named
 * @param stance asserts, denies or doubts; "" when nobody says it
 * @param words in the language of their source
 * @param language BCP 47 tag of the words, "" when it is not known
 * @param others what others say of the same matter, or answered
 * @param claims ids of the claims it rests on
 * @param values what else is told, by name
 */
public record Line(
    String key,
    String day,
    String speaker,
    String stance,
    String words,
    String language,
    List<Other> others,
    List<String> claims,
    Map<String, String> values) {

  /** Another account, the same fields. */
  public record Other(String day, String speaker, String stance, String words, String language) {}

  public Line {
    others = List.copyOf(others);
    claims = List.copyOf(claims);
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** All of its words, to be looked through for names. */
  String allWords() {
    StringBuilder all = new StringBuilder(speaker).append('\n').append(words);
    others.forEach(
        other -> all.append('\n').append(other.speaker()).append('\n').append(other.words()));
    values.values().forEach(value -> all.append('\n').append(value));
    return all.toString();
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("key", key).put("day", day);
    json.put("speaker", speaker).put("stance", stance).put("words", words);
    json.put("language", language);
    claims.forEach(json.putArray("claims")::add);
    var list = json.putArray("others");
    for (Other other : others) {
      list.addObject()
          .put("day", other.day())
          .put("speaker", other.speaker())
          .put("stance", other.stance())
          .put("words", other.words())
          .put("language", other.language());
    }
    ObjectNode more = json.putObject("values");
    values.forEach(more::put);
    return json;
  }

  static Line of(JsonNode json) {
    List<Other> others = new ArrayList<>();
    json.path("others")
        .forEach(other ->
            others.add(
                new Other(
                    text(other, "day"),
                    text(other, "speaker"),
                    text(other, "stance"),
                    text(other, "words"),
                    text(other, "language"))));
    List<String> claims = new ArrayList<>();
    json.path("claims").forEach(claim -> claims.add(claim.asString("")));
    Map<String, String> values = new LinkedHashMap<>();
    json.path("values")
        .properties()
        .forEach(v -> values.put(v.getKey(), v.getValue().asString("")));
    return new Line(
        text(json, "key"),
        text(json, "day"),
        text(json, "speaker"),
        text(json, "stance"),
        text(json, "words"),
        text(json, "language"),
        others,
        claims,
        values);
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }
}
