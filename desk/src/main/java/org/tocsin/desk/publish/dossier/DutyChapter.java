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
    List<String> found = new ArrayList<>();
    name(found, texts, "binding text named", "binding texts named");
    name(found, duties, "duty asserted", "duties asserted");
    name(found, conditions, "condition set", "conditions set");
    return List.of(new Section("duties", String.join(", ", found), blocks));
  }

  private static void name(List<String> found, List<Candidate> said, String one, String many) {
    if (!said.isEmpty()) {
      found.add(count(said.size(), one, many));
    }
  }

  private static void add(List<Block> blocks, String heading, List<Candidate> said, Scribe scribe) {
    if (!said.isEmpty()) {
      List<Candidate> ordered = said.stream().sorted(Scribe.IN_TIME).toList();
      blocks.add(new Block.Listing(heading, ordered.stream().map(scribe::attributed).toList()));
    }
  }
}
