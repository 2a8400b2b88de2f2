package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.Statement;

/**
 * What the record of one person says of them, in the order it began to hold. Restricted values and
 * links to others stay out; so do claims that tell of somebody else too.
 */
final class PersonChapter implements Chapter {
  private static final Map<String, String> TOLD =
      Map.of(
          "status", "Status",
          "last_seen", "Last seen",
          "last_seen_place", "Place where last seen",
          "family_contact", "Contact with the family");
  private static final List<String> ORDER =
      List.of("status", "last_seen", "last_seen_place", "family_contact");

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    return record.judged().person().map(person -> section(person, record, scribe)).stream()
        .toList();
  }

  private static Section section(Entity person, CaseRecord record, Scribe scribe) {
    List<Sentence> sentences = new ArrayList<>();
    for (String field : ORDER) {
      for (Statement one : person.inTime(field)) {
        if (!one.isClosed()) {
          sentences.add(sentence(one, scribe));
        }
      }
    }
    if (sentences.isEmpty()) {
      sentences.add(scribe.write("The record says nothing that may be handed out.", List.of()));
    }
    int shared = record.judged().shared();
    if (shared > 0) {
      sentences.add(
          scribe.write(
              count(shared, "claim about this person tells", "claims about this person tell")
                  + " of others too and cannot be handed out in this dossier.",
              List.of()));
    }
    return new Section(
        "person",
        "What is on record of person " + person.number() + " of this case",
        List.of(new Block.Listing("", sentences)));
  }

  private static Sentence sentence(Statement one, Scribe scribe) {
    String text =
        "%s, as the record gives it: %s%s%s."
            .formatted(
                TOLD.get(one.field()),
                one.value().replace('_', ' '),
                one.since().isEmpty() ? "" : ", since " + one.since(),
                one.until().isEmpty() ? "" : ", until " + one.until());
    List<Citation> cites = new ArrayList<>();
    cites.add(scribe.cite(one.leaf(), "record", ""));
    cites.addAll(scribe.citeAll(one.claims()));
    return scribe.write(text, cites);
  }
}
