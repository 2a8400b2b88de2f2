package org.tocsin.desk.people;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A passkey of an account.
 *
 * @param id credential id, base64url
 * @param label what its owner calls it
 * @param detail public key and what else WebAuthn keeps, as the page recorded it; nothing secret
 * @param signatures the authenticator's counter at its last use, 0 for one that does not count
 */
public record Passkey(
    String id,
    String account,
    String label,
    JsonNode detail,
    long signatures,
    Instant addedAt,
    long leaf) {}
