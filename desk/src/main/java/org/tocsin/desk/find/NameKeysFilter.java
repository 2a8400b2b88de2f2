package org.tocsin.desk.find;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts the name keys of a word beside it, at the same place: of words that begin with a capital,
 * and of all words in scripts without capitals. A key begins with {@code #}, which no word does.
 */
final class NameKeysFilter extends TokenFilter {
  static final char MARK = '#';
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_WORD = 40;
  private static final int REMEMBERED_WORDS = 4_000;

  private final Sounds sounds;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute place = addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> waiting = new ArrayDeque<>();
  // one analyzer chain serves one thread; the same names come again and again
  private final Map<String, Set<String>> remembered =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
          return size() > REMEMBERED_WORDS;
        }
      };

  NameKeysFilter(TokenStream words, Sounds sounds) {
    super(words);
    this.sounds = sounds;
  }

  @Override
  public boolean incrementToken() throws IOException {
    String key = waiting.poll();
    if (key != null) {
      term.setEmpty().append(key);
      place.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (mayBeName()) {
      waiting.addAll(remembered.computeIfAbsent(term.toString(), word -> keys(word, sounds)));
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
  }

  private boolean mayBeName() {
    if (term.length() < SHORTEST_WORD || term.length() > LONGEST_WORD) {
      return false;
    }
    int first = Character.codePointAt(term.buffer(), 0, term.length());
    return Character.isUpperCase(first)
        || Character.isTitleCase(first)
        || (Character.getType(first) == Character.OTHER_LETTER && !Character.isIdeographic(first));
  }

  /**
   * The keys of a word as the index holds them; of its form without a case ending too, in the
   * scripts of languages that add consonants to names.
   */
  static Set<String> keys(String word, Sounds sounds) {
    Set<String> keys = new LinkedHashSet<>();
    String name = beforeApostrophe(word);
    sounds.keys(name).forEach(key -> keys.add(mark(key)));
    NameEndings.without(name)
        .ifPresent(bare -> sounds.keys(bare).forEach(key -> keys.add(mark(key))));
    return keys;
  }

  static String mark(String key) {
    return MARK + key.toLowerCase(java.util.Locale.ROOT);
  }

  /** "Ankara'dan" and "Lund's" without what was added to the name. */
  private static String beforeApostrophe(String word) {
    for (int i = SHORTEST_WORD; i < word.length(); i++) {
      if (word.charAt(i) == '\'' || word.charAt(i) == '\u2019') {
        return word.substring(0, i);
      }
    }
    return word;
  }
}
