package org.tocsin.desk.journal;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.ledger.Draft;
import org.tocsin.ledger.Fact;
import org.tocsin.ledger.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The facts of a ledger; the part {@code head} carries case, subject and person. */
final class LedgerFactLog implements FactLog {
  private final Ledger ledger;
  private final InstantSource clock;

  LedgerFactLog(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public List<Recorded> append(List<Entry> entries) {
    return ledger.append(entries.stream().map(this::draft).toList()).stream()
        .map(LedgerFactLog::recorded)
        .toList();
  }

  @Override
  public Stream<Recorded> from(long leaf) {
    return ledger.facts(leaf).map(LedgerFactLog::recorded);
  }

  @Override
  public Recorded get(long leaf) {
    return recorded(ledger.get(leaf));
  }

  @Override
  public long size() {
    return ledger.size();
  }

  private Draft draft(Entry entry) {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("case", entry.caseId()).put("subject", entry.subject()).put("by", entry.by());
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put(Entry.HEAD, head);
    parts.putAll(entry.parts());
    return new Draft(entry.kind(), clock.instant().truncatedTo(ChronoUnit.MILLIS), parts);
  }

  private static Recorded recorded(Fact fact) {
    JsonNode head = fact.parts().getOrDefault(Entry.HEAD, JsonNodeFactory.instance.objectNode());
    Map<String, JsonNode> parts = new LinkedHashMap<>(fact.parts());
    parts.remove(Entry.HEAD);
    return new Recorded(
        fact.index(),
        fact.kind(),
        fact.at(),
        head.path("case").asString(""),
        head.path("subject").asString(""),
        head.path("by").asString(""),
        parts);
  }
}
