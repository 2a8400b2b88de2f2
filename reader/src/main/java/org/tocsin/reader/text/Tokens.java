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

  /** The index of the first token that begins at or after a character offset. */
  public int firstFrom(int offset) {
    int found = Arrays.binarySearch(begins, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }
}
