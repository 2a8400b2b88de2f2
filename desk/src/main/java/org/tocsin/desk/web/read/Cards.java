package org.tocsin.desk.web.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Review;
import org.tocsin.desk.people.Viewer;

/** Makes cards of candidates. */
@Component
public final class Cards {
  private static final Set<String> SETTLING =
      Set.of(
          "CandidateAccepted",
          "CandidateCorrected",
          "CandidateRejected",
          "ClaimLinked",
          "DuplicateMarked");

  private final Collecting collecting;
  private final Establishing establishing;

  Cards(Collecting collecting, Establishing establishing) {
    this.collecting = collecting;
    this.establishing = establishing;
  }

  /** Cards in the order of {@code candidates}, which stand on the page at {@code back}. */
  public List<Card> list(List<Candidate> candidates, Viewer me, String back) {
    Map<String, String> names = new HashMap<>();
    return candidates.stream()
        .map(c -> card(c, names.computeIfAbsent(c.itemId(), id -> itemName(id, me)), me, back))
        .toList();
  }

  Card one(Candidate candidate, Viewer me, String back) {
    return card(candidate, itemName(candidate.itemId(), me), me, back);
  }

  private Card card(Candidate candidate, String itemName, Viewer me, String back) {
    return new Card(candidate, itemName, lastAct(candidate, me), back);
  }

  private String itemName(String itemId, Viewer me) {
    return collecting.findItem(itemId, me).map(Item::name).orElse("an item");
  }

  private @Nullable Review lastAct(Candidate candidate, Viewer me) {
    if (candidate.status() == Candidate.Status.CANDIDATE) {
      return null;
    }
    return establishing.listReviews(candidate.id(), me).stream()
        .filter(review -> !review.undone() && SETTLING.contains(review.action()))
        .reduce((first, second) -> second)
        .orElse(null);
  }
}
