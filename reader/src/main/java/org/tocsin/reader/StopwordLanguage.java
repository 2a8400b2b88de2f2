package org.tocsin.reader;

import java.util.Set;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** A rough answer where the extractor gives none: English, or not known. */
final class StopwordLanguage {
  private static final Set<String> ENGLISH =
      Words.of("the of and to in that for is on by with as are from");
  private static final int SAMPLE = 2_000;

  private StopwordLanguage() {}

  static String of(Tokens tokens) {
    int seen = Math.min(SAMPLE, tokens.size());
    int english = 0;
    for (int i = 0; i < seen; i++) {
      english += ENGLISH.contains(tokens.lower(i)) ? 1 : 0;
    }
    return seen > 0 && english * 10 >= seen ? "en" : "und";
  }
}
