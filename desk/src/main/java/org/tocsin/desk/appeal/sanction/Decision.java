package org.tocsin.desk.appeal.sanction;

import java.time.Instant;

/**
 * What a person decided on a candidate.
 *
 * @param verdict "match", "no_match" or "undecided"
 * @param points the candidate had then
 */
public record Decision(
    String subject,
    String list,
    String key,
    String verdict,
    String reason,
    int points,
    String by,
    Instant at,
    long leaf) {}
