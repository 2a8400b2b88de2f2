package org.tocsin.desk.web.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Evidence;
import org.tocsin.desk.web.record.ClaimFinder;

/** The accepted claims that a form offers, found by their words. */
@Component
final class Offers {
  private static final int MOST = 40;

  private final Establishing establishing;
  private final ClaimFinder claims;

  Offers(Establishing establishing, ClaimFinder claims) {
    this.establishing = establishing;
    this.claims = claims;
  }

  /**
   * Those chosen already, then those that hold every word asked for.
   *
   * @param asked words, "" for the newest ones there are
   */
  List<Evidence> list(String caseId, Draft draft, String asked, Viewer viewer) {
    List<Evidence> offered = new ArrayList<>();
    Set<String> chosen = new TreeSet<>(draft.claims("for"));
    chosen.addAll(draft.claims("against"));
    chosen.forEach(id -> establishing.find(id, viewer).map(Evidence::new).ifPresent(offered::add));
    claims.first(caseId, asked, MOST + chosen.size(), viewer).stream()
        .filter(claim -> !chosen.contains(claim.id()))
        .limit(MOST)
        .map(Evidence::new)
        .forEach(offered::add);
    return offered;
  }

  /** Those of {@code ids} that people accepted. */
  List<String> accepted(List<String> ids, Viewer viewer) {
    return ids.stream().filter(id -> isAccepted(id, viewer)).toList();
  }

  /** Those of {@code ids} that wait for somebody to accept them, the first few. */
  List<String> waiting(List<String> ids, Viewer viewer) {
    return ids.stream().filter(id -> !isAccepted(id, viewer)).limit(MOST).toList();
  }

  private boolean isAccepted(String id, Viewer viewer) {
    return establishing
        .find(id, viewer)
        .map(Candidate::status)
        .filter(
            status -> status == Candidate.Status.ACCEPTED || status == Candidate.Status.CORRECTED)
        .isPresent();
  }
}
