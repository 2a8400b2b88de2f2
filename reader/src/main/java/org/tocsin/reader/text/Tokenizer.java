package org.tocsin.reader.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into words, numbers and marks in one pass. A word keeps its inner hyphens and
 * apostrophes ("fact-finding", "don't") but not a possessive, which is a token of its own; an
 * abbreviation with inner points ("U.S.") is one word; a number keeps its inner points, commas and
 * ordinal ending ("1,200.5", "3rd").
 */
public final class Tokenizer {
  private static final String CYRILLIC_LOOKALIKES = "аеорсухіјѕкмнтвиА";
  private static final String LATIN_TWINS = "aeopcyxijskmhtbia";

  private final String text;
  private final Map<String, String> shared = new HashMap<>();
  private int[] begins;
  private int[] ends;
  private String[] lowers;
  private int size;

  private Tokenizer(String text) {
    this.text = text;
    int guess = Math.max(16, text.length() / 5);
    this.begins = new int[guess];
    this.ends = new int[guess];
    this.lowers = new String[guess];
  }

  public static Tokens tokenize(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    tokenizer.run();
    return new Tokens(text, tokenizer.begins, tokenizer.ends, tokenizer.lowers, tokenizer.size);
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Chars.isBlank(c)) {
        at++;
      } else if (Character.isDigit(c)) {
        at = add(at, numberEnd(at));
      } else if (Chars.isLetter(c)) {
        at = addWord(at);
      } else {
        at = add(at, at + 1);
      }
    }
  }

  private int addWord(int begin) {
    int end = wordEnd(begin);
    int possessive = possessiveBegin(begin, end);
    if (possessive > begin) {
      add(begin, possessive);
      return add(possessive, end);
    }
    return add(begin, end);
  }

  private int possessiveBegin(int begin, int end) {
    if (end - begin > 2
        && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
        && Chars.isApostrophe(text.charAt(end - 2))) {
      return end - 2;
    }
    return begin;
  }

  private int wordEnd(int begin) {
    int at = begin;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Chars.isLetter(c) || Chars.isInvisible(c) || (Character.isDigit(c) && at > begin)) {
        at++;
      } else if (joinsLetters(at)) {
        at++;
      } else if (c == '.' && isInnerPoint(begin, at)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private boolean joinsLetters(int at) {
    char c = text.charAt(at);
    boolean joiner = c == '-' || c == '\u2010' || c == '\u2011' || Chars.isApostrophe(c);
    return joiner && at + 1 < text.length() && Chars.isLetter(text.charAt(at + 1));
  }

  /** A point between or after single letters: "U.S.", "e.g.". */
  private boolean isInnerPoint(int begin, int at) {
    boolean single = at == begin + 1 || (at >= 2 && text.charAt(at - 2) == '.');
    if (!single) {
      return false;
    }
    boolean letterNext =
        at + 2 < text.length()
            && Chars.isLetter(text.charAt(at + 1))
            && !Chars.isLetter(text.charAt(at + 2));
    return letterNext || at > begin + 1;
  }

  private int numberEnd(int begin) {
    int at = begin;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean inner =
          (c == '.' || c == ',')
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at + 1));
      if (!Character.isDigit(c) && !inner) {
        break;
      }
      at++;
    }
    return ordinalEnd(at);
  }

  private int ordinalEnd(int at) {
    if (at + 2 <= text.length()) {
      String tail = text.substring(at, at + 2).toLowerCase(Locale.ROOT);
      boolean closed = at + 2 == text.length() || !Chars.isLetter(text.charAt(at + 2));
      if (closed
          && (tail.equals("st") || tail.equals("nd") || tail.equals("rd") || tail.equals("th"))) {
        return at + 2;
      }
    }
    return at;
  }

  private int add(int begin, int end) {
    if (size == begins.length) {
      int larger = size + (size >> 1) + 16;
      begins = Arrays.copyOf(begins, larger);
      ends = Arrays.copyOf(ends, larger);
      lowers = Arrays.copyOf(lowers, larger);
    }
    begins[size] = begin;
    ends[size] = end;
    lowers[size++] = shared(plain(text, begin, end));
    return end;
  }

  /** Each form is kept once for the whole text. */
  private String shared(String form) {
    String known = shared.putIfAbsent(form, form);
    return known == null ? form : known;
  }

  /** A word as it is looked up: lower case, look-alike letters and typographic marks made plain. */
  static String plain(String text, int begin, int end) {
    StringBuilder out = new StringBuilder(end - begin);
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Chars.isInvisible(c)) {
        continue;
      }
      latin |= c < '\u0250' && Character.isLetter(c);
      cyrillic |= c >= '\u0400' && c < '\u0530';
      out.append(Chars.plain(c));
    }
    return latin && cyrillic ? latinised(out) : out.toString();
  }

  /** A word that mixes both scripts is a Latin word with look-alikes in it. */
  private static String latinised(StringBuilder word) {
    for (int i = 0; i < word.length(); i++) {
      int twin = CYRILLIC_LOOKALIKES.indexOf(word.charAt(i));
      if (twin >= 0) {
        word.setCharAt(i, LATIN_TWINS.charAt(twin));
      }
    }
    return word.toString();
  }
}
