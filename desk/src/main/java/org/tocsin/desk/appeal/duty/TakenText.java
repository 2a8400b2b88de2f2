package org.tocsin.desk.appeal.duty;

import java.time.Instant;

/**
 * A text that somebody took into a case. The obligations in it are offers until a person states
 * them.
 *
 * @param itemId the sealed item it was read from, "" for one that ships
 */
public record TakenText(
    String id, String caseId, BindingText text, String itemId, String by, Instant at, long leaf) {}
