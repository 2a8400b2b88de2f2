package org.tocsin.desk.people;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param name what they sign in with, and what stands beside everything they do
 * @param passwordHash as the password encoder wrote it, its method included
 * @param enabled false when they may no longer sign in; what they did stays
 */
public record Account(
    String name, String passwordHash, Role role, boolean enabled, Instant addedAt, long leaf) {}
