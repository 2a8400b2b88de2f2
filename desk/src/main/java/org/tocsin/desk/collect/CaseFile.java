package org.tocsin.desk.collect;

import java.time.Instant;

/**
 * A case: everything gathered about one crisis. {@code id} is random, {@code name} is what people
 * call it.
 */
public record CaseFile(String id, String name, Instant openedAt, long leaf) {}
