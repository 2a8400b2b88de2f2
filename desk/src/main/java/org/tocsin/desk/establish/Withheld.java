package org.tocsin.desk.establish;

import java.util.Map;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Shows what is withheld to a person who says why; that is recorded first. */
final class Withheld {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;

  Withheld(Journal journal) {
    this.journal = journal;
  }

  /** The words of the source; the statement when nothing is withheld. */
  String open(Candidate candidate, String reason, Viewer by) {
    if (!candidate.restricted()) {
      return candidate.statement();
    }
    record(candidate.caseId(), candidate.id(), "words of the source", reason, by);
    Recorded fact = journal.get(candidate.leaf());
    JsonNode restricted = fact.part(CandidateParts.RESTRICTED);
    return restricted.path(CandidateParts.QUOTE).path("text").asString(candidate.statement());
  }

  void record(String caseId, String subject, String what, String reason, Viewer by) {
    Map<String, JsonNode> parts =
        Map.of(
            "opened", JSON.objectNode().put("text", what),
            "reason", JSON.objectNode().put("text", Deeds.required(reason).strip()));
    journal.record(new Entry(Kinds.PROTECTED_OPENED, caseId, subject, by.name(), parts));
  }
}
