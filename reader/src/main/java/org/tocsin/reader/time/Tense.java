package org.tocsin.reader.time;

import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Tokens;

/**
 * Whether what is dated lies ahead or behind: the word of the future or of the past that stands
 * nearest to the expression says so, and one before it counts as nearer than one after it.
 */
final class Tense {
  enum Side {
    PAST,
    FUTURE,
    UNSAID
  }

  private static final int REACH = 14;
  private static final int BEHIND = 3;

  private final Tokens tokens;
  private final TimeWords words;
  private final int from;
  private final int to;

  /**
   * @param from first token of the sentence
   * @param to one past its last
   */
  Tense(Tokens tokens, TimeWords words, int from, int to) {
    this.tokens = tokens;
    this.words = words;
    this.from = from;
    this.to = to;
  }

  Side of(RawTime raw) {
    int best = Integer.MAX_VALUE;
    Side side = Side.UNSAID;
    int first = Math.max(from, raw.from() - REACH);
    int last = Math.min(to, raw.to() + REACH);
    for (int i = first; i < last; i++) {
      boolean inside = i >= raw.from() && i < raw.to();
      int distance = i < raw.from() ? raw.from() - i : i - raw.to() + 1 + BEHIND;
      if (inside || distance >= best || tokens.isCapital(i) && i > from) {
        continue;
      }
      PhraseMap.Match<String> toCome = words.at("TOCOME", tokens, i, to);
      if (toCome != null || isPast(i)) {
        best = distance;
        side = toCome != null ? Side.FUTURE : Side.PAST;
      }
    }
    return side;
  }

  private boolean isPast(int token) {
    return words.at("GONE", tokens, token, token + 1) != null
        || tokens.isWord(token) && words.endsLike("GONEEND", tokens.lower(token));
  }
}
