package org.tocsin.desk.publish.site;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.ItemReading;
import org.tocsin.desk.establish.Matter;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.people.Viewer;

/**
 * What of a case may leave at all, whoever clears it: claims that stand, that everybody at the desk
 * may see, with nothing withheld in them, from an item that was not given in confidence.
 */
final class Sources {
  private final Establishing establishing;
  private final Set<String> confided;
  private final List<Matter> matters;
  private final Map<String, String> languages = new LinkedHashMap<>();
  private final String caseId;

  Sources(String caseId, Collecting collecting, Establishing establishing, Entities entities) {
    this.caseId = caseId;
    this.establishing = establishing;
    this.confided = entities.confided().among(caseId, collecting.listItems(caseId));
    this.matters =
        establishing.contradictions().list(caseId, Viewer.machine()).stream()
            .filter(Sources::stands)
            .toList();
  }

  private static boolean stands(Matter matter) {
    Matter.Decision decision = matter.decision();
    return decision == null || decision.state() == Matter.State.CONFIRMED;
  }

  /** Empty when it may not leave. */
  Optional<Candidate> find(String claim) {
    return establishing.find(claim).filter(this::mayLeave);
  }

  boolean mayLeave(Candidate claim) {
    return claim.caseId().equals(caseId)
        && claim.status() != Candidate.Status.REJECTED
        && !claim.restricted()
        && !isConfided(claim.itemId());
  }

  boolean allMayLeave(Collection<String> claims) {
    return claims.stream().allMatch(id -> find(id).isPresent());
  }

  boolean isConfided(String itemId) {
    return confided.contains(itemId);
  }

  /** Of a text that may go: not one name of a person at risk in it. */
  boolean isUnmasked(String words) {
    return establishing.claims().masked(caseId, words).equals(words);
  }

  /** What else is told of the matters that a claim is part of, the first telling of each way. */
  List<Line.Other> others(Candidate claim) {
    return matters.stream()
        .filter(matter -> matter.claims().contains(claim.id()))
        .flatMap(matter -> matter.positions().stream())
        .filter(position -> position.tellings().stream().noneMatch(t -> t.id().equals(claim.id())))
        .flatMap(position -> position.tellings().stream().filter(this::mayLeave).limit(1))
        .map(this::other)
        .distinct()
        .toList();
  }

  Line.Other other(Candidate claim) {
    return new Line.Other(
        day(claim), speaker(claim), claim.stance(), claim.statement(), language(claim.itemId()));
  }

  static String day(Candidate claim) {
    String text = claim.dayText();
    return claim.day() == null
        ? text == null ? "" : text
        : text == null || text.length() >= 10 ? claim.day().toString() : text;
  }

  static String speaker(Candidate claim) {
    return String.join(" < ", claim.speakers().reversed());
  }

  String language(String itemId) {
    return languages.computeIfAbsent(
        itemId,
        id ->
            establishing
                .findReading(id)
                .map(ItemReading::document)
                .map(document -> document.path("language").asString(""))
                .orElse(""));
  }
}
