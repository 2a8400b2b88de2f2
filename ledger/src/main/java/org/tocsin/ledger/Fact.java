package org.tocsin.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
}
