package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.List;
import org.tocsin.desk.collect.Item;

/** What could not be read and why: a reader must know what this dossier does not rest on. */
final class UnreadChapter implements Chapter {

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<Item> unread =
        record.items().stream().filter(item -> item.state() == Item.State.UNREAD).toList();
    if (unread.isEmpty()) {
      return List.of();
    }
    List<Sentence> sentences =
        unread.stream().map(item -> scribe.write(text(item), List.of(scribe.cite(item)))).toList();
    String heading = count(unread.size(), "original", "originals") + " could not be read";
    return List.of(new Section("unread", heading, List.of(new Block.Listing("", sentences))));
  }

  private static String text(Item item) {
    String why = item.unreadReason() == null ? "no reason was recorded" : item.unreadReason();
    return "“" + item.name() + "” is sealed but could not be read: " + Wording.ended(why);
  }
}
