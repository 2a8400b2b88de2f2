package org.tocsin.desk.find;

import java.time.Instant;

/**
 * A question that a person wants to ask again.
 *
 * @param owner whose it is; nobody else sees it
 * @param query what it asks
 * @param seenLeaf what was recorded in this fact or later is new to them
 */
public record SavedSearch(
    String id, String owner, String name, FindQuery query, long seenLeaf, Instant savedAt) {}
