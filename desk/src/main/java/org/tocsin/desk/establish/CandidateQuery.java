package org.tocsin.desk.establish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.people.Viewer;

/**
 * Which candidates of a case to list, in the order they were read.
 *
 * @param itemId only of this item; null for all
 * @param kinds only of these kinds; empty for all
 * @param statuses only with one of these; empty for all
 * @param afterLeaf for the next page: the leaf of the last one seen; -1 for the first page
 * @param limit how many at most
 * @param viewer only what they see; null for the desk's own work on all of a case
 */
public record CandidateQuery(
    String caseId,
    @Nullable String itemId,
    List<Candidate.Kind> kinds,
    List<Candidate.Status> statuses,
    long afterLeaf,
    int limit,
    @Nullable Viewer viewer) {

  public CandidateQuery {
    kinds = List.copyOf(kinds);
    statuses = List.copyOf(statuses);
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1: " + limit);
    }
  }

  /** All of a case that is open to the whole desk. */
  public static CandidateQuery inCase(String caseId) {
    return new CandidateQuery(
        caseId, null, List.of(), List.of(), -1, Integer.MAX_VALUE, Viewer.machine());
  }

  public CandidateQuery ofItem(String id) {
    return new CandidateQuery(caseId, id, kinds, statuses, afterLeaf, limit, viewer);
  }

  public CandidateQuery ofKind(Candidate.Kind... only) {
    return new CandidateQuery(caseId, itemId, List.of(only), statuses, afterLeaf, limit, viewer);
  }

  public CandidateQuery withStatus(Candidate.Status... only) {
    return new CandidateQuery(caseId, itemId, kinds, List.of(only), afterLeaf, limit, viewer);
  }

  /** All that nobody has rejected. */
  public CandidateQuery standing() {
    return withStatus(
        Candidate.Status.CANDIDATE, Candidate.Status.ACCEPTED, Candidate.Status.CORRECTED);
  }

  public CandidateQuery page(long after, int size) {
    return new CandidateQuery(caseId, itemId, kinds, statuses, after, size, viewer);
  }

  /** As far as {@code who} sees, in place of what is open alone. */
  public CandidateQuery seenBy(Viewer who) {
    return new CandidateQuery(caseId, itemId, kinds, statuses, afterLeaf, limit, who);
  }

  /** For the desk's own work, wherever a candidate stands; never for showing. */
  CandidateQuery anywhere() {
    return new CandidateQuery(caseId, itemId, kinds, statuses, afterLeaf, limit, null);
  }
}
