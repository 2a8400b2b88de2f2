package org.tocsin.desk.find;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes out what stands inside a word without being part of it: the Armenian marks of stress,
 * question and exclamation (U+055A to U+055F), and joiners that Persian writes.
 */
final class InnerMarksFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  InnerMarksFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] word = term.buffer();
    int kept = 0;
    for (int i = 0; i < term.length(); i++) {
      if (!isMark(word[i])) {
        word[kept++] = word[i];
      }
    }
    term.setLength(kept);
    return true;
  }

  private static boolean isMark(char letter) {
    return (letter >= '\u055A' && letter <= '\u055F') || letter == '\u200C' || letter == '\u200D';
  }
}
