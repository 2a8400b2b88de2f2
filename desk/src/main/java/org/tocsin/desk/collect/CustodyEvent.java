package org.tocsin.desk.collect;

import java.time.Instant;

/**
 * One step of an item's custody: intake, reading, access, derivative, release. {@code note} is one
 * plain line.
 */
public record CustodyEvent(
    String itemId, String event, String note, Instant at, String by, long leaf) {}
