package org.tocsin.bench.read;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a peer said to one request.
 *
 * @param value absent when it failed
 * @param nanos of processor time that the work itself took on its thread, without passing the
 *     request and the answer
 */
record PeerAnswer(Optional<JsonNode> value, long nanos) {
  /** The answer of a program that gives text; empty when it failed. */
  String text() {
    return value.map(JsonNode::asString).orElse("");
  }
}
