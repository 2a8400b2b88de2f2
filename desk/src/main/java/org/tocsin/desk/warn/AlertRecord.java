package org.tocsin.desk.warn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sealed warning.
 *
 * @param key the same evidence gives the same key, so that nothing is raised twice
 * @param level watch, warning or emergency
 * @param day the day it speaks of
 * @param reasons why, each with the candidates it rests on
 * @param acknowledgedBy who confirmed having seen it, null while nobody has
 */
public record AlertRecord(
    String id,
    String caseId,
    String key,
    String rule,
    String level,
    LocalDate day,
    String headline,
    List<Reason> reasons,
    Instant raisedAt,
    long leaf,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt) {

  public record Reason(String text, List<String> evidence) {}
}
