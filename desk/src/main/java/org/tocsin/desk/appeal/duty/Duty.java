package org.tocsin.desk.appeal.duty;

import java.time.Instant;

/**
 * An obligation that a person stated.
 *
 * @param textId the text it stands in
 * @param offer its number among the offers of the text, -1 for one written by hand
 * @param by who stated it as it now stands
 */
public record Duty(
    String id,
    String caseId,
    String textId,
    int offer,
    Obligation obligation,
    String by,
    Instant at,
    long leaf) {}
