package org.tocsin.desk.establish;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.people.Viewer;

/**
 * Which dated candidates of a case to list, by day: events and deliveries that nobody has rejected,
 * and of claims and quantities those that a person accepted.
 *
 * @param month only of this month; null for all
 * @param voice only what this speaker says themselves, "" for what nobody named says; null for all
 * @param afterDay for the next page: day and leaf of the last one seen
 * @param limit how many at most
 */
public record DatedQuery(
    String caseId,
    @Nullable YearMonth month,
    @Nullable String voice,
    LocalDate afterDay,
    long afterLeaf,
    int limit,
    Viewer viewer) {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  /** The first of a case. */
  public static DatedQuery inCase(String caseId, Viewer viewer, int limit) {
    return new DatedQuery(caseId, null, null, FIRST, -1, limit, viewer);
  }

  public DatedQuery in(@Nullable YearMonth only) {
    return new DatedQuery(caseId, only, voice, afterDay, afterLeaf, limit, viewer);
  }

  public DatedQuery saidBy(@Nullable String only) {
    return new DatedQuery(caseId, month, only, afterDay, afterLeaf, limit, viewer);
  }

  public DatedQuery after(LocalDate day, long leaf) {
    return new DatedQuery(caseId, month, voice, day, leaf, limit, viewer);
  }
}
