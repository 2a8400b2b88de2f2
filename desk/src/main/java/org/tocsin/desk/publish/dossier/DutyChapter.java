package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.establish.Candidate;

/** Texts that bind, the duties read in them, and conditions speakers set. */
final class DutyChapter implements Chapter {

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<Candidate> texts = record.list(Candidate.Kind.INSTRUMENT);
    List<Candidate> duties = record.list(Candidate.Kind.OBLIGATION);
    List<Candidate> conditions = record.list(Candidate.Kind.CRITERION);
    List<Block> blocks = new ArrayList<>();
    add(blocks, "Texts the sources name", texts, scribe);
    add(blocks, "Duties the sources assert", duties, scribe);
    add(blocks, "Conditions the sources set", conditions, scribe);
    if (blocks.isEmpty()) {
      return List.of();
    }
    String heading =
        "%s named, %s asserted, %s set"
            .formatted(
                count(texts.size(), "binding text", "binding texts"),
                count(duties.size(), "duty", "duties"),
                count(conditions.size(), "condition", "conditions"));
    return List.of(new Section("duties", heading, blocks));
  }

  private static void add(List<Block> blocks, String heading, List<Candidate> said, Scribe scribe) {
    if (!said.isEmpty()) {
      List<Candidate> ordered = said.stream().sorted(Scribe.IN_TIME).toList();
      blocks.add(new Block.Listing(heading, ordered.stream().map(scribe::attributed).toList()));
    }
  }
}
