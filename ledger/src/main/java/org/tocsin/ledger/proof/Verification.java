package org.tocsin.ledger.proof;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The outcome of checking one disclosed fact. */
public sealed interface Verification {
  /** Whether everything holds. */
  default boolean isSound() {
    return this instanceof Sound;
  }

  /**
   * The leaf is in the signed log and every opened part is what was committed.
   *
   * @param leaf the public leaf
   * @param parts the opened parts' values by name
   */
  record Sound(Leaf leaf, Map<String, JsonNode> parts) implements Verification {}

  /**
   * Something does not hold.
   *
   * @param reason one line for a person
   */
  record Broken(String reason) implements Verification {}
}
