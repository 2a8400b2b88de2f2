package org.tocsin.ledger.proof;

import org.tocsin.ledger.merkle.Hash;
import tools.jackson.databind.JsonNode;

/**
 * One opened part of a fact.
 *
 * @param salt opens the commitment of this part only
 * @param value the part's value
 */
public record DisclosedPart(Hash salt, JsonNode value) {}
