package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.collect.CustodyEvent;
import org.tocsin.desk.collect.Item;

/** The sealed originals: what each is, its digest, and its custody. */
final class ItemChapter implements Chapter {

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<Sentence> sentences = new ArrayList<>();
    record.items().forEach(item -> sentences.add(item(item, record.custody(), scribe)));
    if (record.confided() > 0) {
      sentences.add(scribe.write(confided(record.confided()), List.of()));
    }
    String heading =
        count(record.items().size(), "original", "originals") + " sealed, with their custody";
    return List.of(new Section("items", heading, List.of(new Block.Listing("", sentences))));
  }

  private static String confided(int items) {
    return "%s with the team and nothing here rests on it: whoever gave it did not agree that it"
            .formatted(count(items, "more sealed original stays", "more sealed originals stay"))
        + " leaves.";
  }

  private static Sentence item(Item item, List<CustodyEvent> custody, Scribe scribe) {
    List<CustodyEvent> own =
        custody.stream().filter(event -> event.itemId().equals(item.id())).toList();
    List<String> events =
        own.stream().map(event -> event.event() + " at " + event.at()).distinct().toList();
    String chain = events.isEmpty() ? "" : " Custody: " + String.join("; ", events) + ".";
    String text =
        "“%s” (%s, %d bytes) was sealed at %s, SHA-256 %s.%s"
            .formatted(
                item.name(), item.mediaType(), item.bytes(), item.sealedAt(), item.digest(), chain);
    List<Citation> cites = new ArrayList<>();
    cites.add(scribe.cite(item));
    own.forEach(event -> cites.add(scribe.cite(event.leaf(), "custody", item.name())));
    return scribe.write(text, Scribe.distinct(cites));
  }
}
