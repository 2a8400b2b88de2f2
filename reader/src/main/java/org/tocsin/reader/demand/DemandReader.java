package org.tocsin.reader.demand;

import java.util.List;
import org.tocsin.reader.Reading.RegionKind;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;

/**
 * Walks the blocks of a document and keeps, like a reader's finger, under which heading, stem and
 * greeting it is. One instance reads one document.
 */
final class DemandReader {
  private final DemandPlace at;
  private final ItemReader items;
  private final ProseReader prose;

  DemandReader(Document document, DirectiveLexicon lexicon, ActorLexicon actors) {
    this.at = new DemandPlace(document, lexicon, actors);
    this.items = new ItemReader(at);
    this.prose = new ProseReader(at, items);
  }

  void read() {
    int sentence = 0;
    List<Sentence> sentences = at.document.sentences();
    for (int b = 0; b < at.document.blocks().size(); b++) {
      int first = sentence;
      while (sentence < sentences.size() && sentences.get(sentence).block() == b) {
        sentence++;
      }
      if (at.document.blocks().get(b).region() != RegionKind.LEAD) {
        block(b, sentences.subList(first, sentence));
      }
    }
  }

  List<Draft> drafts() {
    return at.drafts;
  }

  AddresseeBook book() {
    return at.book;
  }

  List<DemandReading.Appeal> appeals() {
    return at.appeals;
  }

  List<Integer> headings() {
    return at.headings;
  }

  List<Role> roles() {
    return at.roles;
  }

  private void block(int index, List<Sentence> sentences) {
    Block block = at.document.blocks().get(index);
    switch (at.roles.get(index)) {
      case Role.Address address -> address(index, block, address);
      case Role.Section section -> section(index, block, section);
      case Role.Salutation salutation -> greet(block, salutation);
      case Role.Row row -> row(row);
      case Role.Preamble preamble -> at.closeList();
      case Role.Plain plain -> plain(index, block, sentences);
    }
  }

  private void address(int index, Block block, Role.Address address) {
    if (address.inline() >= 0) {
      String id = at.book.enter(address.name());
      Range action = new Range(address.inline(), block.to());
      if (items.opensList(index, block)) {
        items.pushStem(index, block, id);
        return;
      }
      items.item(index, block, action, id);
      return;
    }
    at.headings.add(index);
    at.heading = at.book.enterHeading(address.name(), block);
    at.open = true;
    at.itemsSeen = false;
    at.leafLevel = -1;
    at.stems.clear();
  }

  private void section(int index, Block block, Role.Section section) {
    at.headings.add(index);
    if (block.isItem() && !at.stems.isEmpty()) {
      return;
    }
    at.heading = null;
    at.open = false;
    at.demandsSection = section.demands();
    at.stems.clear();
  }

  private void greet(Block block, Role.Salutation salutation) {
    at.closeSection();
    if (!salutation.name().isEmpty()) {
      at.letter = salutation.name();
    }
  }

  private void row(Role.Row row) {
    String id = at.book.enter(row.name());
    List<Directive> own = at.finder.find(row.demand().from(), row.demand().to());
    at.drafts.add(at.draft(id, Range.NONE, row.demand(), own, at.defaultAct(), "normal", null));
  }

  private void plain(int index, Block block, List<Sentence> sentences) {
    if (block.isItem()) {
      items.listItem(index, block);
    } else {
      prose.paragraph(index, block, sentences);
    }
  }
}
