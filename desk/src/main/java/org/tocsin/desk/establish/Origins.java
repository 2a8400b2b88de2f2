package org.tocsin.desk.establish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Groups items into origins, and counts claims by origin instead of by article. Thread-safe. */
public final class Origins {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;
  private final Sight sight;
  private final OriginTable table;
  private final RiskNames risk;

  Origins(Journal journal, Sight sight, OriginTable table, RiskNames risk) {
    this.journal = journal;
    this.sight = sight;
    this.table = table;
    this.risk = risk;
  }

  /** Groups of several items, and items that a person moved; only what the viewer sees. */
  public List<OriginGroup> list(String caseId, Viewer viewer) {
    Set<String> seen = sight.items(caseId, viewer);
    Mask mask = risk.mask(caseId);
    Map<String, List<OriginGroup.Member>> groups = new LinkedHashMap<>();
    for (OriginGroup.Member member : table.members(caseId)) {
      if (seen.contains(member.itemId())) {
        groups
            .computeIfAbsent(member.originId(), id -> new ArrayList<>())
            .add(
                new OriginGroup.Member(
                    member.itemId(),
                    member.originId(),
                    member.movedBy(),
                    mask.apply(member.reason())));
      }
    }
    return groups.entrySet().stream()
        .map(group -> new OriginGroup(group.getKey(), List.copyOf(group.getValue())))
        .toList();
  }

  /** Counter of the origins of a case, as they stand now. */
  public OriginCount counter(String caseId, Collection<Candidate> candidates) {
    Set<String> items = candidates.stream().map(Candidate::itemId).collect(Collectors.toSet());
    return new OriginCount(table.byItem(caseId), sight.publishers(items));
  }

  /**
   * How much was told of each place in each week, counted by origin.
   *
   * @param until last day looked at; null for the last day told of
   */
  public Coverage coverage(String caseId, @Nullable LocalDate until, Viewer viewer) {
    return coverage(caseId, until, viewer, item -> true);
  }

  /** As it would be, had only some items been known. */
  public Coverage coverage(
      String caseId, @Nullable LocalDate until, Viewer viewer, Predicate<String> knownItems) {
    List<Candidate> told =
        sight
            .list(
                CandidateQuery.inCase(caseId)
                    .ofKind(Candidate.Kind.EVENT, Candidate.Kind.QUANTITY)
                    .standing(),
                viewer)
            .stream()
            .filter(candidate -> knownItems.test(candidate.itemId()))
            .toList();
    return Coverage.of(told, counter(caseId, told), until);
  }

  /**
   * Says that two items go back to one telegram, with all their copies.
   *
   * @throws IllegalArgumentException without a reason
   * @throws IllegalStateException when they do already
   */
  public void join(String caseId, String item, String with, String reason, Viewer by) {
    Map<String, String> origins = seen(caseId, by);
    String one = originOf(origins, item);
    String other = originOf(origins, with);
    if (one.equals(other)) {
      throw new IllegalStateException("these two are one origin already");
    }
    record(Kinds.ORIGINS_JOINED, caseId, item, Map.of("joined", object("with", with)), reason, by);
  }

  /**
   * Says that an item is an origin of its own.
   *
   * @throws IllegalArgumentException without a reason
   * @throws IllegalStateException when it is already
   */
  public void split(String caseId, String item, String reason, Viewer by) {
    Map<String, String> origins = seen(caseId, by);
    String origin = originOf(origins, item);
    if (origins.values().stream().filter(origin::equals).count() < 2) {
      throw new IllegalStateException("it is an origin of its own already");
    }
    record(Kinds.ORIGIN_SPLIT, caseId, item, Map.of(), reason, by);
  }

  private Map<String, String> seen(String caseId, Viewer by) {
    Sight.need(by);
    Map<String, String> origins = new LinkedHashMap<>(table.byItem(caseId));
    origins.keySet().retainAll(sight.items(caseId, by));
    return origins;
  }

  private static String originOf(Map<String, String> origins, String item) {
    String origin = origins.get(item);
    if (origin == null) {
      throw new NoSuchElementException("no item " + item + " that was read");
    }
    return origin;
  }

  private void record(
      String kind,
      String caseId,
      String item,
      Map<String, JsonNode> more,
      String reason,
      Viewer by) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    Map<String, JsonNode> parts = new LinkedHashMap<>(more);
    parts.put("reason", object("text", risk.mask(caseId).apply(reason.strip())));
    journal.record(new Entry(kind, caseId, item, by.name(), parts));
  }

  private static JsonNode object(String name, String value) {
    return JSON.objectNode().put(name, value);
  }
}
