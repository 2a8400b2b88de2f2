package org.tocsin.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One immutable record of the ledger.
 *
 * @param index its number, counted from 0; also the number of its leaf in the public log
 * @param kind what happened, one word in the past tense
 * @param at claimed time
 * @param parts named JSON values in the order they were appended
 */
public record Fact(long index, String kind, Instant at, Map<String, JsonNode> parts) {
  /** Copies the map, keeping its order. */
  public Fact {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** The value of a part, or nothing when this fact has no such part. */
  public Optional<JsonNode> findPart(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /**
   * The value of a part.
   *
   * @throws IllegalArgumentException when this fact has no such part
   */
  public JsonNode part(String name) {
    return findPart(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "fact " + index + " has no part \"" + name + "\", only " + parts.keySet()));
  }
}
