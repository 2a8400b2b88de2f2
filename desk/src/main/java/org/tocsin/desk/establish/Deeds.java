package org.tocsin.desk.establish;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records what a person did with a claim. What they typed is shown with the names of persons at
 * risk masked, and kept whole in a restricted part when that makes a difference.
 */
final class Deeds {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;
  private final RiskNames risk;

  Deeds(Journal journal, RiskNames risk) {
    this.journal = journal;
    this.risk = risk;
  }

  /**
   * @param more its parts beside the reason
   */
  void record(
      Candidate candidate, String kind, String reason, String by, Map<String, JsonNode> more) {
    Map<String, JsonNode> whole = new LinkedHashMap<>();
    whole.put("reason", JSON.objectNode().put("text", reason.strip()));
    whole.putAll(more);
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    ObjectNode restricted = JSON.objectNode();
    Mask mask = risk.mask(candidate.caseId());
    whole.forEach((name, part) -> {
      JsonNode shown = mask.apply(part);
      parts.put(name, shown);
      if (!shown.equals(part)) {
        restricted.set(name, part);
      }
    });
    if (!restricted.isEmpty()) {
      parts.put(CandidateParts.RESTRICTED, restricted);
    }
    journal.record(new Entry(kind, candidate.caseId(), candidate.id(), by, parts));
  }

  static String required(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    return reason;
  }
}
