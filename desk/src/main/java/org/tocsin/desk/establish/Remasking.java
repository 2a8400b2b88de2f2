package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person may turn out to be at risk only in a later document. The candidates read before that and
 * naming them are then recorded again, masked, and from then on the new fact stands for them.
 */
final class Remasking {
  private final Journal journal;
  private final Catalogue catalogue;

  Remasking(Journal journal, Catalogue catalogue) {
    this.journal = journal;
    this.catalogue = catalogue;
  }

  List<Entry> list(String caseId, Mask mask) {
    List<Entry> entries = new ArrayList<>();
    for (Candidate candidate : catalogue.list(CandidateQuery.inCase(caseId).anywhere())) {
      boolean named =
          mask.hides(candidate.statement())
              || candidate.speakers().stream().anyMatch(mask::hides)
              || mask.hides(candidate.detail().toString());
      if (named) {
        entries.add(masked(candidate, journal.get(candidate.leaf()), mask));
      }
    }
    return entries;
  }

  private static Entry masked(Candidate candidate, Recorded fact, Mask mask) {
    JsonNode withheld = fact.parts().get(CandidateParts.RESTRICTED);
    Map<String, JsonNode> parts =
        CandidateParts.of(
            whole(fact, withheld, CandidateParts.QUOTE, CandidateParts.STATEMENT),
            whole(fact, withheld, CandidateParts.SOURCE, CandidateParts.SOURCE),
            whole(fact, withheld, CandidateParts.DETAIL, CandidateParts.DETAIL),
            mask);
    return new Entry(
        Kinds.CANDIDATE_MASKED,
        candidate.caseId(),
        candidate.id(),
        Entry.MACHINE,
        new LinkedHashMap<>(parts));
  }

  /** A part as it was before anything was withheld of it. */
  private static ObjectNode whole(
      Recorded fact,
      @org.jspecify.annotations.Nullable JsonNode withheld,
      String name,
      String shown) {
    if (withheld != null && withheld.has(name)) {
      return withheld.path(name).asObject();
    }
    return fact.part(shown).asObject();
  }
}
