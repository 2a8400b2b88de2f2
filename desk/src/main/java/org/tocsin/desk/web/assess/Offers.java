package org.tocsin.desk.web.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Evidence;

/** The accepted claims that a form offers, found by their words. */
@Component
final class Offers {
  private static final int MOST = 40;
  private static final int LOOKED_AT = 20_000;

  private final Establishing establishing;

  Offers(Establishing establishing) {
    this.establishing = establishing;
  }

  /**
   * Those chosen already, then those that hold every word asked for.
   *
   * @param asked words, "" for the first ones there are
   */
  List<Evidence> list(String caseId, Draft draft, String asked, Viewer viewer) {
    List<Evidence> offered = new ArrayList<>();
    Set<String> chosen = new TreeSet<>(draft.claims("for"));
    chosen.addAll(draft.claims("against"));
    chosen.forEach(id -> establishing.find(id, viewer).map(Evidence::new).ifPresent(offered::add));
    List<String> words = Stream.of(asked.toLowerCase(Locale.ROOT).strip().split("\\s+")).toList();
    establishing
        .list(
            CandidateQuery.inCase(caseId)
                .ofKind(Candidate.Kind.CLAIM, Candidate.Kind.EVENT, Candidate.Kind.QUANTITY)
                .withStatus(Candidate.Status.ACCEPTED, Candidate.Status.CORRECTED)
                .seenBy(viewer)
                .page(-1, LOOKED_AT))
        .stream()
        .filter(claim -> !chosen.contains(claim.id()) && holds(claim, words))
        .limit(MOST)
        .map(Evidence::new)
        .forEach(offered::add);
    return offered;
  }

  private static boolean holds(Candidate claim, List<String> words) {
    String text =
        (claim.statement() + " " + String.join(" ", claim.speakers())).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
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
