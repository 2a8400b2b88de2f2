package org.tocsin.desk.appeal.demand;

import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;

/** Questions to establish about demands. */
final class CandidateLists {
  private static final int MOST = 5_000;

  private CandidateLists() {}

  /** Of the first demands of a case that nobody rejected. */
  static CandidateQuery demands(String caseId) {
    return CandidateQuery.inCase(caseId).ofKind(Candidate.Kind.DEMAND).standing().page(-1, MOST);
  }
}
