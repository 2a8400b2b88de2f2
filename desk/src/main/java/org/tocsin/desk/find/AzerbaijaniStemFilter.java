package org.tocsin.desk.find;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the commonest endings off Azerbaijani nouns: of case and possession, then of the plural. A
 * light one, as there is no stemmer for the language in a kept library; words are in lower case.
 */
final class AzerbaijaniStemFilter extends TokenFilter {
  private static final int SHORTEST_STEM = 3;

  /** The longer ones first. */
  private static final List<String> CASES =
      List.of(
          "ndan", "ndən", "nın", "nin", "nun", "nün", "dan", "dən", "dır", "dir", "dur", "dür",
          "nda", "ndə", "da", "də", "ın", "in", "un", "ün", "ya", "yə", "yı", "yi", "yu", "yü",
          "nı", "ni", "nu", "nü", "sı", "si", "su", "sü", "na", "nə", "a", "ə", "ı", "i", "u", "ü");

  private static final Set<String> PLURALS = Set.of("lar", "lər");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  AzerbaijaniStemFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    takeOff(CASES);
    takeOff(PLURALS);
    return true;
  }

  private void takeOff(Iterable<String> endings) {
    for (String ending : endings) {
      int stem = term.length() - ending.length();
      if (stem >= SHORTEST_STEM && ending.contentEquals(term.subSequence(stem, term.length()))) {
        term.setLength(stem);
        return;
      }
    }
  }
}
