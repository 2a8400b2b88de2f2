package org.tocsin.reader.demand;

import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Tokens;

/** Tells names that speak for a document: organisations, and who stands in its title. */
final class OwnNames {
  private static final int TITLE_WORDS = 25;

  private final Tokens tokens;
  private final ActorLexicon actors;

  OwnNames(Tokens tokens, ActorLexicon actors) {
    this.tokens = tokens;
    this.actors = actors;
  }

  /** An organisation, or a name that stands in the title: those who speak in their own document. */
  boolean isOwnName(int from, int to) {
    int begin = tokens.is(from, "the") ? from + 1 : from;
    if (begin >= to || !tokens.isCapital(begin)) {
      return false;
    }
    var organisation = actors.organisationAt(tokens, begin, to);
    boolean known =
        organisation != null
            && organisation.to() == to
            && organisation.value().equals("organisation");
    return known || isInTitle(begin, to);
  }

  private boolean isInTitle(int from, int to) {
    int size = to - from;
    int last = Math.min(tokens.size(), TITLE_WORDS) - size;
    for (int i = 0; i <= last && i + size <= from; i++) {
      int k = 0;
      while (k < size && tokens.lower(i + k).equals(tokens.lower(from + k))) {
        k++;
      }
      if (k == size && size > 1) {
        return true;
      }
    }
    return false;
  }
}
