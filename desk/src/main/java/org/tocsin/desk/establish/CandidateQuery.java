package org.tocsin.desk.establish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which candidates of a case to list, in the order they were read.
 *
 * @param itemId only of this item; null for all
 * @param kinds only of these kinds; empty for all
 * @param statuses only with one of these; empty for all
 * @param afterLeaf for the next page: the leaf of the last one seen; -1 for the first page
 * @param limit how many at most
 */
public record CandidateQuery(
    String caseId,
    @Nullable String itemId,
    List<Candidate.Kind> kinds,
    List<Candidate.Status> statuses,
    long afterLeaf,
    int limit) {

  public CandidateQuery {
    kinds = List.copyOf(kinds);
    statuses = List.copyOf(statuses);
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1: " + limit);
    }
  }

  /** All of a case. */
  public static CandidateQuery inCase(String caseId) {
    return new CandidateQuery(caseId, null, List.of(), List.of(), -1, Integer.MAX_VALUE);
  }

  public CandidateQuery ofItem(String id) {
    return new CandidateQuery(caseId, id, kinds, statuses, afterLeaf, limit);
  }

  public CandidateQuery ofKind(Candidate.Kind... only) {
    return new CandidateQuery(caseId, itemId, List.of(only), statuses, afterLeaf, limit);
  }

  public CandidateQuery withStatus(Candidate.Status... only) {
    return new CandidateQuery(caseId, itemId, kinds, List.of(only), afterLeaf, limit);
  }

  /** All that nobody has rejected. */
  public CandidateQuery standing() {
    return withStatus(
        Candidate.Status.CANDIDATE, Candidate.Status.ACCEPTED, Candidate.Status.CORRECTED);
  }

  public CandidateQuery page(long after, int size) {
    return new CandidateQuery(caseId, itemId, kinds, statuses, after, size);
  }
}
