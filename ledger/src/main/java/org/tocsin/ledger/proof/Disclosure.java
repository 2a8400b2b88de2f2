package org.tocsin.ledger.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tocsin.ledger.merkle.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact shown to somebody: its public leaf and the parts chosen for them. The other parts stay
 * closed.
 *
 * @param index position of the leaf in the log
 * @param leaf the exact JSON text in the log
 * @param parts opened parts by name, in the order chosen
 */
public record Disclosure(long index, String leaf, Map<String, DisclosedPart> parts) {
  /** Copies the map, keeping its order. */
  public Disclosure {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /**
   * Opens some parts of a fact.
   *
   * @throws IllegalArgumentException when the fact has no part of a given name
   */
  public static Disclosure open(
      long index, String leaf, Hash secret, Map<String, JsonNode> parts, Set<String> names) {
    Map<String, DisclosedPart> opened = new LinkedHashMap<>();
    Salts salts = new Salts(secret);
    for (String name : names) {
      JsonNode value = parts.get(name);
      if (value == null) {
        throw new IllegalArgumentException(
            "fact " + index + " has no part \"" + name + "\", only " + parts.keySet());
      }
      opened.put(name, new DisclosedPart(salts.of(name), value));
    }
    return new Disclosure(index, leaf, opened);
  }

  /**
   * JSON form for dossiers: {@code
   * {"index":5,"leaf":"{...}","parts":{"name":{"salt":"...","value":...}}}}.
   */
  public JsonNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("index", index).put("leaf", leaf);
    ObjectNode opened = json.putObject("parts");
    parts.forEach((name, part) ->
        opened.putObject(name).put("salt", part.salt().base64()).set("value", part.value()));
    return json;
  }

  /**
   * Reads the JSON form.
   *
   * @throws IllegalArgumentException when it is malformed
   */
  public static Disclosure fromJson(JsonNode json) {
    JsonNode index = json.path("index");
    JsonNode leaf = json.path("leaf");
    JsonNode parts = json.path("parts");
    if (!index.isIntegralNumber()
        || !index.canConvertToLong()
        || !leaf.isString()
        || !parts.isObject()) {
      throw new IllegalArgumentException("malformed disclosure: expected index, leaf and parts");
    }
    Map<String, DisclosedPart> opened = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> part : parts.properties()) {
      JsonNode salt = part.getValue().path("salt");
      JsonNode value = part.getValue().path("value");
      if (!salt.isString() || value.isMissingNode()) {
        throw new IllegalArgumentException(
            "malformed disclosure: part \"" + part.getKey() + "\" needs salt and value");
      }
      opened.put(part.getKey(), new DisclosedPart(Hash.fromBase64(salt.stringValue()), value));
    }
    return new Disclosure(index.longValue(), leaf.stringValue(), opened);
  }
}
