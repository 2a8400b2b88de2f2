package org.tocsin.desk.publish.proof;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Strict reading of JSON from outside: each complaint names the field. */
final class Fields {
  private Fields() {}

  static void only(JsonNode json, List<String> names) {
    List<String> found = new ArrayList<>();
    json.properties().forEach(property -> found.add(property.getKey()));
    if (!json.isObject() || found.size() != names.size() || !found.containsAll(names)) {
      throw new IllegalArgumentException("expected the fields " + names + ", found " + found);
    }
  }

  static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (!value.isString()) {
      throw new IllegalArgumentException("field \"" + name + "\" is no text");
    }
    return value.stringValue();
  }

  static long number(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("field \"" + name + "\" is no whole number");
    }
    return value.longValue();
  }

  static JsonNode list(JsonNode value, String name) {
    if (!value.isArray()) {
      throw new IllegalArgumentException("field \"" + name + "\" is no list");
    }
    return value;
  }

  static List<String> texts(JsonNode json, String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : list(json.path(name), name)) {
      if (!value.isString()) {
        throw new IllegalArgumentException("field \"" + name + "\" holds something but text");
      }
      texts.add(value.stringValue());
    }
    return texts;
  }
}
