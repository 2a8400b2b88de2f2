package org.tocsin.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A fact that is to be appended.
 *
 * @param kind what happened, one word in the past tense such as {@code ItemSealed}; public
 * @param at claimed time; public
 * @param parts named JSON values in order; names are public, values are not
 */
public record Draft(String kind, Instant at, Map<String, JsonNode> parts) {
  /** Copies the map, keeping its order. */
  public Draft {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }
}
