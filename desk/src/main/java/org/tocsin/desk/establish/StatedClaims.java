package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.reader.extract.Extraction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records claims that people bring in tables. They wait in the inbox like what the machine read,
 * and names of persons at risk are withheld in them by the same rules.
 */
final class StatedClaims {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;
  private final Readings readings;
  private final Lectern lectern;

  StatedClaims(Journal journal, Readings readings, Lectern lectern) {
    this.journal = journal;
    this.readings = readings;
    this.lectern = lectern;
  }

  void record(Item item, List<Stated> claims, String by) {
    Set<String> names = new LinkedHashSet<>(readings.namesAtRisk(item.caseId()));
    names.addAll(found(item, claims));
    Mask mask = Mask.of(names);
    journal.record(claims.stream().map(claim -> entry(item, claim, mask, by)).toList());
  }

  /** Names of persons at risk that the statements themselves give away. */
  private Set<String> found(Item item, List<Stated> claims) {
    String text = claims.stream().map(Stated::statement).collect(Collectors.joining("\n\n"));
    Extraction extraction =
        new Extraction(text, List.of(), "text/plain", Extraction.Metadata.NONE, List.of());
    return Mask.namesAtRisk(lectern.read(item, extraction));
  }

  private static Entry entry(Item item, Stated claim, Mask mask, String by) {
    ObjectNode quote = JSON.objectNode().put("text", claim.statement());
    ObjectNode source = JSON.objectNode().put("item", item.id()).put("item_sha256", item.digest());
    source.putObject("span").put("begin", 0).put("end", 0);
    claim.speakers().forEach(source.putArray("speakers")::add);
    source.put("stance", claim.stance());
    source.putObject("document").put("title", item.name());
    String id = CandidateId.of(item.id(), claim.id());
    Map<String, JsonNode> parts = CandidateParts.of(quote, source, detail(claim), mask);
    return new Entry(Kinds.CANDIDATE_READ, item.caseId(), id, by, parts);
  }

  private static ObjectNode detail(Stated claim) {
    ObjectNode detail = JSON.objectNode();
    detail.put("kind", Candidate.Kind.CLAIM.name()).put("type", "stated");
    PartialDay day = claim.day() == null ? null : PartialDay.parse(claim.day()).orElse(null);
    detail.put("day", day == null ? null : day.first().toString());
    detail.put("day_text", claim.day());
    detail.put("day_inferred", false);
    detail.put("place", claim.place());
    detail.putNull("addressee");
    detail.putObject("reading").put("stated", true);
    return detail;
  }

  /**
   * Rejects claims together, all or none.
   *
   * @throws IllegalStateException when somebody has judged one since, naming it
   */
  void withdraw(List<Candidate> claims, List<Candidate> judged, String reason, String by) {
    if (!judged.isEmpty()) {
      throw new IllegalStateException(
          "%d of its claims were judged since, the first is %s; nothing was withdrawn"
              .formatted(judged.size(), judged.getFirst().id()));
    }
    List<Entry> entries = new ArrayList<>();
    for (Candidate claim : claims) {
      ObjectNode why = JSON.objectNode().put("text", reason);
      entries.add(
          new Entry(
              Kinds.CANDIDATE_REJECTED, claim.caseId(), claim.id(), by, Map.of("reason", why)));
    }
    journal.record(entries);
  }
}
