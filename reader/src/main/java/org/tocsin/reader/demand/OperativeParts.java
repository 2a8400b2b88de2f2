package org.tocsin.reader.demand;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;

/** The operative paragraphs of a resolution: those that open with an operative verb. */
final class OperativeParts {
  private final Document document;
  private final DirectiveLexicon lexicon;

  OperativeParts(Document document, DirectiveLexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
  }

  List<Integer> find(List<Integer> preambular) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      if (opensOperative(document.blocks().get(i))) {
        found.add(i);
      }
    }
    return preambular.isEmpty() && found.size() < 2 ? List.of() : found;
  }

  private boolean opensOperative(Block block) {
    if (block.from() >= block.to() || !document.tokens().isCapital(block.from())) {
      return false;
    }
    int first = lexicon.actions().afterAdverbs(document.tokens(), block.from(), block.to());
    return lexicon.isOperative(document.tokens().lower(first));
  }
}
