package org.tocsin.reader.incident;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;

/** How much each sentence of a report tells of the deed. */
final class Scenes {
  private static final List<String> DEEDS =
      List.of("killing", "kidnapping", "torture", "detention", "disappearance", "other");
  private static final double FADE = 6;

  private final Document document;
  private final List<Double> weights = new ArrayList<>();
  private final List<Double> deeds = new ArrayList<>();

  Scenes(Document document, IncidentLexicon lexicon) {
    this.document = document;
    int index = 0;
    for (Sentence sentence : document.sentences()) {
      double deed = lexicon.weight(document.tokens(), sentence.from(), sentence.to(), DEEDS);
      deeds.add(deed);
      weights.add(1 / (1 + index / FADE));
      index++;
    }
  }

  int size() {
    return weights.size();
  }

  /** From 1 for the first sentence down: reports tell what matters first. */
  double place(int sentence) {
    return weights.isEmpty() ? 0 : weights.get(sentence);
  }

  /** Weight of the words for deeds in a sentence. */
  double deed(int sentence) {
    return deeds.isEmpty() ? 0 : deeds.get(sentence);
  }

  /** The sentence at a character, or the last before it. */
  int at(int offset) {
    int low = 0;
    int high = Math.max(0, document.sentences().size() - 1);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (document.tokens().begin(document.sentences().get(middle).from()) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
