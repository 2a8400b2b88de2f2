package org.tocsin.desk.find;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** Words of the index that are written almost like another one. */
final class Nearby {
  private static final int SHORTEST = 4;

  private Nearby() {}

  static List<String> words(Sight sight, Tongues tongues, String text, int most)
      throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinQueryLength(SHORTEST);
    String folded = tongues.plain().normalize(Columns.WORDS, text).utf8ToString();
    return Stream.of(
            checker.suggestSimilar(
                new Term(Columns.WORDS, folded),
                most,
                sight.getIndexReader(),
                SuggestMode.SUGGEST_ALWAYS))
        .map(near -> near.string)
        .filter(near -> near.charAt(0) != NameKeysFilter.MARK)
        .toList();
  }
}
