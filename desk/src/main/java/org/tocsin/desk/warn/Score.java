package org.tocsin.desk.warn;

import java.time.Instant;

/**
 * How an alert turned out, as a person says.
 *
 * @param outcome id of what happened; "" for an alert that did not come true
 */
public record Score(
    String alertId,
    boolean cameTrue,
    String outcome,
    String reason,
    String by,
    Instant at,
    long leaf) {}
