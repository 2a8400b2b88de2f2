package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.ContradictionTable.Decided;
import org.tocsin.desk.establish.Matter.Position;
import org.tocsin.desk.establish.Matters.Telling;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Competing values of one matter, side by side. What the machine finds is a suggestion until a
 * person confirms or dismisses it; both are facts, and claims that come later open it again.
 * Thread-safe.
 */
public final class Contradictions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int FEWEST = 2;

  private final Journal journal;
  private final Sight sight;
  private final Origins origins;
  private final ContradictionTable table;
  private final RiskNames risk;

  Contradictions(
      Journal journal, Sight sight, Origins origins, ContradictionTable table, RiskNames risk) {
    this.journal = journal;
    this.sight = sight;
    this.origins = origins;
    this.table = table;
    this.risk = risk;
  }

  /** Confirmed ones and suggestions, from claims that the viewer sees, in time order. */
  public List<Matter> list(String caseId, Viewer viewer) {
    CandidateQuery standing =
        CandidateQuery.inCase(caseId)
            .ofKind(Candidate.Kind.EVENT, Candidate.Kind.QUANTITY)
            .standing();
    List<Candidate> claims = sight.list(standing, viewer);
    List<List<Telling>> found = new ArrayList<>(Matters.of(claims));
    List<Decided> decided = table.list(caseId);
    found.addAll(byHand(decided, found, caseId, viewer));
    Set<Candidate> told =
        found.stream().flatMap(List::stream).map(Telling::claim).collect(Collectors.toSet());
    OriginCount counter = origins.counter(caseId, told);
    Mask mask = risk.mask(caseId);
    return found.stream()
        .map(tellings -> matter(tellings, decided, counter, mask))
        .sorted(
            Comparator.comparing(Matter::from, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Matter::id))
        .toList();
  }

  /** What people put together from claims between which the machine sees nothing. */
  private List<List<Telling>> byHand(
      List<Decided> decided, List<List<Telling>> found, String caseId, Viewer viewer) {
    Set<String> known = new HashSet<>();
    found.forEach(group -> group.forEach(telling -> known.add(telling.claim().id())));
    List<List<Telling>> more = new ArrayList<>();
    for (Decided decision : decided) {
      List<Telling> tellings =
          decision.claims().stream()
              .filter(id -> decision.state() == Matter.State.CONFIRMED && !known.contains(id))
              .map(id -> sight.find(id, viewer))
              .flatMap(Optional::stream)
              .filter(claim -> claim.status() != Candidate.Status.REJECTED)
              .map(Contradictions::asTold)
              .sorted(Matters.IN_TIME)
              .toList();
      if (tellings.size() >= FEWEST) {
        more.add(tellings);
        tellings.forEach(telling -> known.add(telling.claim().id()));
      }
    }
    return more;
  }

  private static Telling asTold(Candidate claim) {
    String place = claim.place() == null ? "" : claim.place();
    return new Telling(Matter.Question.OTHER, "", place, claim.statement(), claim.stance(), claim);
  }

  private static Matter matter(
      List<Telling> tellings, List<Decided> decided, OriginCount counter, Mask mask) {
    Telling first = tellings.getFirst();
    List<Position> positions = positions(tellings, counter);
    Set<String> claims =
        tellings.stream().map(telling -> telling.claim().id()).collect(Collectors.toSet());
    return new Matter(
        first.question().name().toLowerCase(java.util.Locale.ROOT) + "-" + first.claim().id(),
        first.question(),
        first.place(),
        first.claim().type(),
        first.claim().day(),
        tellings.getLast().claim().day(),
        positions,
        decision(first.question(), claims, decided, mask));
  }

  private static List<Position> positions(List<Telling> tellings, OriginCount counter) {
    Map<String, List<Telling>> byValue =
        tellings.stream()
            .sorted(Matters.IN_TIME)
            .collect(
                Collectors.groupingBy(
                    telling -> telling.stance() + "|" + OriginCount.plain(telling.value()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byValue.values().stream()
        .map(same -> {
          List<Candidate> claims = same.stream().map(Telling::claim).toList();
          Telling first = same.getFirst();
          return new Position(first.value(), first.stance(), claims, counter.of(claims));
        })
        .toList();
  }

  /** The latest decision on this question that shares two claims with it. */
  private static Matter.@Nullable Decision decision(
      Matter.Question question, Set<String> claims, List<Decided> decided, Mask mask) {
    for (Decided one : decided) {
      long shared = one.claims().stream().filter(claims::contains).count();
      if (one.question() == question && shared >= FEWEST) {
        int since = (int) (claims.size() - shared);
        return new Matter.Decision(
            one.leaf(), one.state(), mask.apply(one.reason()), one.by(), one.at(), since);
      }
    }
    return null;
  }

  /**
   * Says that claims contradict each other, whether the machine suggested it or not.
   *
   * @param claims at least two of the case
   * @throws IllegalArgumentException without a reason or with fewer claims
   */
  public void confirm(
      String caseId, Matter.Question question, List<String> claims, String reason, Viewer by) {
    decide(Kinds.CONTRADICTION_CONFIRMED, caseId, question, claims, reason, by);
  }

  /** Says that they do not contradict each other. */
  public void dismiss(
      String caseId, Matter.Question question, List<String> claims, String reason, Viewer by) {
    decide(Kinds.CONTRADICTION_DISMISSED, caseId, question, claims, reason, by);
  }

  private void decide(
      String kind,
      String caseId,
      Matter.Question question,
      Collection<String> claims,
      String reason,
      Viewer by) {
    Sight.need(by);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the decision");
    }
    List<String> ids = claims.stream().distinct().toList();
    boolean ours =
        ids.stream().map(id -> sight.get(id, by)).allMatch(c -> c.caseId().equals(caseId));
    if (ids.size() < FEWEST || !ours) {
      throw new IllegalArgumentException("choose at least two claims of this case");
    }
    ObjectNode matter = JSON.objectNode().put("question", question.name());
    ids.forEach(matter.putArray("claims")::add);
    String shown = risk.mask(caseId).apply(reason.strip());
    Map<String, JsonNode> parts =
        Map.of("matter", matter, "reason", JSON.objectNode().put("text", shown));
    journal.record(new Entry(kind, caseId, ids.getFirst(), by.name(), parts));
  }

  /**
   * Takes a decision back.
   *
   * @param leaf of the decision
   * @throws IllegalStateException when it does not stand, or speaks of a claim that {@code by} does
   *     not see
   */
  public void undo(String caseId, long leaf, Viewer by) {
    Sight.need(by);
    Decided decided =
        table.list(caseId).stream()
            .filter(one -> one.leaf() == leaf)
            .filter(one -> one.claims().stream().allMatch(id -> sight.find(id, by).isPresent()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is nothing to undo"));
    Map<String, JsonNode> parts = Map.of("undoes", JSON.objectNode().put("leaf", leaf));
    String subject = decided.claims().getFirst();
    journal.record(new Entry(Kinds.CONTRADICTION_UNDONE, caseId, subject, by.name(), parts));
  }
}
