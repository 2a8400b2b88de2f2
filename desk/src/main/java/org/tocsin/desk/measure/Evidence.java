package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.ItemReading;

/**
 * What a case's documents say, as far as measures look at it. Rejected candidates are left out.
 * Accepted ones weigh no more than the others: a person has looked at them, which does not make two
 * of them.
 */
final class Evidence {
  private static final int PAGE = 10_000;

  private final Map<Candidate.Kind, List<Candidate>> byKind;
  private final Map<String, List<Candidate>> eventsByItem;
  private final Map<String, List<Candidate>> durationsByItem;
  private final DocumentDays documentDays;

  private Evidence(List<Candidate> candidates, List<ItemReading> readings) {
    byKind = candidates.stream().collect(Collectors.groupingBy(Candidate::kind));
    eventsByItem = stream(Candidate.Kind.EVENT).collect(Collectors.groupingBy(Candidate::itemId));
    durationsByItem =
        stream(Candidate.Kind.QUANTITY)
            .filter(quantity -> Amount.of(quantity).filter(Amount::isDays).isPresent())
            .collect(Collectors.groupingBy(Candidate::itemId));
    documentDays = DocumentDays.of(readings);
  }

  static Evidence of(Establishing establishing, String caseId) {
    return of(establishing, caseId, item -> true);
  }

  /** As it would be, had only some items been known. */
  static Evidence of(Establishing establishing, String caseId, Predicate<String> knownItems) {
    List<Candidate> relevant = new ArrayList<>();
    Lean lean = new Lean();
    CandidateQuery standing = CandidateQuery.inCase(caseId).standing();
    List<Candidate> page = establishing.list(standing.page(-1, PAGE));
    while (!page.isEmpty()) {
      page.stream()
          .filter(candidate -> knownItems.test(candidate.itemId()))
          .filter(Evidence::isRelevant)
          .map(lean::of)
          .forEach(relevant::add);
      page =
          page.size() < PAGE
              ? List.of()
              : establishing.list(standing.page(page.getLast().leaf(), PAGE));
    }
    return new Evidence(
        relevant,
        establishing.listReadings(caseId).stream()
            .filter(reading -> knownItems.test(reading.itemId()))
            .toList());
  }

  /** Of claims, only the names of ways count; of quantities, amounts. */
  private static boolean isRelevant(Candidate candidate) {
    return switch (candidate.kind()) {
      case EVENT, DELIVERY, DEMAND -> true;
      case CLAIM -> !CorridorName.list(sentence(candidate)).isEmpty();
      case QUANTITY -> Amount.of(candidate).isPresent();
      default -> false;
    };
  }

  Stream<Candidate> stream(Candidate.Kind kind) {
    return byKind.getOrDefault(kind, List.of()).stream();
  }

  /** The events that the item of a candidate tells of. */
  Stream<Candidate> eventsBeside(Candidate candidate) {
    return eventsByItem.getOrDefault(candidate.itemId(), List.of()).stream();
  }

  /** The day of a document, when it is known to the day. */
  Optional<LocalDate> findDocumentDay(Candidate candidate) {
    return documentDays.find(candidate.itemId());
  }

  /**
   * The day of which a document says "now": its own, or the first it can be from when that is known
   * to the month. What it says is said of that day or a later one.
   */
  Optional<LocalDate> findPresent(Candidate candidate) {
    return documentDays.findPresent(candidate.itemId());
  }

  /**
   * For how long something is said to last: a duration in the same sentence, at its least, in days.
   */
  Optional<Long> findDuration(Candidate event) {
    return durationsByItem.getOrDefault(event.itemId(), List.of()).stream()
        .filter(quantity -> sentence(quantity).equals(sentence(event)))
        .flatMap(quantity -> Amount.of(quantity).filter(Amount::isDays).stream())
        .map(amount -> Math.round(amount.value().low()))
        .findFirst();
  }

  /** The sentence a candidate stands in, else its own words. */
  static String sentence(Candidate candidate) {
    return candidate.detail().path("sentence").asString(candidate.statement());
  }

  /** Who says it themselves: the last of the chain. */
  static String voice(Candidate candidate) {
    return candidate.speakers().isEmpty() ? "a speaker not named" : candidate.speakers().getLast();
  }

  /**
   * Where it first came from: the same speaker counts once, however often repeated, with or without
   * the town that follows the name after a comma.
   */
  static String origin(Candidate candidate) {
    return candidate.speakers().isEmpty()
        ? candidate.itemId()
        : PlaceKey.fold(candidate.speakers().getLast().split(",", 2)[0]);
  }
}
