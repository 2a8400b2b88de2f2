package org.tocsin.reader.text;

import java.util.Arrays;

/**
 * The tokens of a text, as parallel arrays: a text of ten megabytes has two million of them, and an
 * object each would cost more than the text.
 */
public final class Tokens {
  /** What a token is made of. */
  public enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION
  }

  private final String text;
  private final int[] begins;
  private final int[] ends;
  private final String[] lowers;
  private final int size;

  Tokens(String text, int[] begins, int[] ends, String[] lowers, int size) {
    this.text = text;
    this.begins = begins;
    this.ends = ends;
    this.lowers = lowers;
    this.size = size;
  }

  public int size() {
    return size;
  }

  public int begin(int token) {
    return begins[token];
  }

  public int end(int token) {
    return ends[token];
  }

  /** The token in lower case, with look-alike letters and typographic marks made plain. */
  public String lower(int token) {
    return token >= 0 && token < size ? lowers[token] : "";
  }

  public boolean is(int token, String lower) {
    return lower(token).equals(lower);
  }

  public Kind kind(int token) {
    char first = text.charAt(begins[token]);
    if (Character.isDigit(first)) {
      return Kind.NUMBER;
    }
    return Character.isLetter(first) || Character.isHighSurrogate(first)
        ? Kind.WORD
        : Kind.PUNCTUATION;
  }

  public boolean isWord(int token) {
    return token >= 0 && token < size && kind(token) == Kind.WORD;
  }

  public boolean isNumber(int token) {
    return token >= 0 && token < size && kind(token) == Kind.NUMBER;
  }

  public boolean isCapital(int token) {
    return token >= 0 && token < size && Character.isUpperCase(text.charAt(begins[token]));
  }

  /** All letters are capitals, and there are at least two. */
  public boolean isAcronym(int token) {
    if (!isWord(token) || ends[token] - begins[token] < 2) {
      return false;
    }
    for (int i = begins[token]; i < ends[token]; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) && !Character.isUpperCase(c)) {
        return false;
      }
    }
    return true;
  }

  public boolean spaceBefore(int token) {
    return token == 0 || begins[token] > ends[token - 1];
  }

  /** The characters the token is made of, as the source has them. */
  public String source(int token) {
    return text.substring(begins[token], ends[token]);
  }

  /**
   * The same text with words cut at their inner marks, the mark a token of its own: "mid-June",
   * "three-day". The same object when no word has one.
   *
   * @param marks plain ones: "-", or "-'" to cut at apostrophes too ("l'été", "Mayıs'ta")
   */
  public Tokens parted(String marks) {
    return inner(marks, 0, size) == 0 ? this : parted(marks, 0, size);
  }

  private int inner(String marks, int from, int to) {
    int inner = 0;
    for (int i = from; i < to; i++) {
      for (int at = 1; at < lowers[i].length(); at++) {
        inner += marks.indexOf(lowers[i].charAt(at)) >= 0 ? 1 : 0;
      }
    }
    return inner;
  }

  /** Tokens {@code from} to {@code to} cut so; the first of them is token 0 of the result. */
  public Tokens parted(String marks, int from, int to) {
    int most = to - from + 2 * inner(marks, from, to);
    Parts parts = new Parts(new int[most], new int[most], new String[most]);
    for (int i = from; i < to; i++) {
      if (isWord(i) && inner(marks, i, i + 1) > 0) {
        parts.cut(text, marks, begins[i], ends[i]);
      } else {
        parts.add(begins[i], ends[i], lowers[i]);
      }
    }
    return new Tokens(text, parts.begins, parts.ends, parts.lowers, parts.size);
  }

  private static final class Parts {
    final int[] begins;
    final int[] ends;
    final String[] lowers;
    int size;

    Parts(int[] begins, int[] ends, String[] lowers) {
      this.begins = begins;
      this.ends = ends;
      this.lowers = lowers;
    }

    void add(int begin, int end, String lower) {
      begins[size] = begin;
      ends[size] = end;
      lowers[size++] = lower;
    }

    void cut(String text, String marks, int begin, int end) {
      int from = begin;
      for (int at = begin; at <= end; at++) {
        boolean mark = at < end && marks.indexOf(Chars.plain(text.charAt(at))) >= 0;
        if (!mark && at < end) {
          continue;
        }
        if (at > from) {
          add(from, at, Tokenizer.plain(text, from, at));
        }
        if (mark) {
          add(at, at + 1, Tokenizer.plain(text, at, at + 1));
        }
        from = at + 1;
      }
    }
  }

  /** The index of the first token that begins at or after a character offset. */
  public int firstFrom(int offset) {
    int found = Arrays.binarySearch(begins, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }
}
