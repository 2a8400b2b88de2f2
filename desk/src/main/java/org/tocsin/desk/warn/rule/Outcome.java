package org.tocsin.desk.warn.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that a person says happened, against which warnings are held.
 *
 * @param missedBy ids of rules that should have warned of it and did not
 * @param claims ids of the candidates that say so
 */
public record Outcome(
    String id,
    String caseId,
    String what,
    LocalDate day,
    List<String> missedBy,
    List<String> claims,
    String by,
    Instant at,
    long leaf) {}
