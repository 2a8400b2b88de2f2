package org.tocsin.desk.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside a compartment opened one of its records in an emergency.
 *
 * @param compartment id of the compartment the record stands in; "" when no restricted record has
 *     this id, which is recorded all the same
 * @param until when it closes again by itself
 * @param acknowledgedBy who of the members and administrators has confirmed seeing this; null until
 *     then
 */
public record Breaking(
    String id,
    String recordId,
    String compartment,
    String account,
    String reason,
    Instant at,
    Instant until,
    @Nullable String acknowledgedBy,
    long leaf) {}
