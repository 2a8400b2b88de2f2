package org.tocsin.desk.establish;

import java.time.Instant;

/**
 * Somebody looked at what is withheld to protect a person.
 *
 * @param subject id of the item or candidate
 * @param what which part of it
 * @param reason why, in their words; "" for those recorded before a reason was asked for
 */
public record Opening(
    long leaf, String caseId, String subject, String what, String reason, String by, Instant at) {}
