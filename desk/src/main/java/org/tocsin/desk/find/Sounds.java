package org.tocsin.desk.find;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a name into the consonants it is heard by, the same for Armenian, Cyrillic, Latin and
 * Arabic spellings. Vowels are dropped but for whether one comes first, since Arabic does not write
 * them and no two romanisations agree on them. A spelling that is read in several ways gives
 * several keys; two names meet when they share one. Other scripts go through ICU's transliteration
 * to Latin. The table is {@code sounds.tsv}. Thread-safe.
 */
final class Sounds {
  private static final int MOST_KEYS = 8;
  private static final int LONGEST_SPELLING = 4;
  private static final int SHORTEST_KEY = 2;
  private static final char VOWEL = '*';

  private final Map<String, List<String>> table;
  private final Normalizer2 composed = Normalizer2.getNFCInstance();
  private final Normalizer2 decomposed = Normalizer2.getNFDInstance();

  private Sounds(Map<String, List<String>> table) {
    this.table = table;
  }

  static Sounds standard() {
    Map<String, List<String>> table = new HashMap<>();
    try (InputStream in = Sounds.class.getResourceAsStream("sounds.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(row -> table.put(row[0], List.of(row[1].replace("-", "").split("/", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read sounds.tsv", e);
    }
    return new Sounds(table);
  }

  /** The keys of one word, at most {@value #MOST_KEYS}, empty when it has too few consonants. */
  Set<String> keys(String word) {
    String spelled = composed.normalize(word).toLowerCase(Locale.ROOT);
    List<StringBuilder> read = new ArrayList<>();
    read.add(new StringBuilder());
    int at = 0;
    while (at < spelled.length()) {
      int length = longest(spelled, at);
      if (length > 0) {
        append(read, sounds(spelled, at, length), length == 1 && isDoubled(spelled, at));
        at += length;
      } else {
        int letter = spelled.codePointAt(at);
        appendForeign(read, letter);
        at += Character.charCount(letter);
      }
    }
    Set<String> keys = new LinkedHashSet<>();
    for (StringBuilder one : read) {
      String key = key(one);
      if (key.length() >= SHORTEST_KEY) {
        keys.add(key);
      }
    }
    return keys;
  }

  private int longest(String word, int at) {
    for (int length = Math.min(LONGEST_SPELLING, word.length() - at); length > 0; length--) {
      if (!sounds(word, at, length).isEmpty()) {
        return length;
      }
    }
    return 0;
  }

  private List<String> sounds(String word, int at, int length) {
    String spelling = word.substring(at, at + length);
    List<String> found = null;
    if (at == 0) {
      found = table.get("^" + spelling);
    }
    if (found == null && at + length == word.length()) {
      found = table.get(spelling + "$");
    }
    return found != null ? found : table.getOrDefault(spelling, List.of());
  }

  /**
   * A letter written twice is heard once; Arabic writes two only where a short vowel is between.
   */
  private static boolean isDoubled(String word, int at) {
    return at > 0
        && word.charAt(at) == word.charAt(at - 1)
        && Character.UnicodeScript.of(word.charAt(at)) != Character.UnicodeScript.ARABIC;
  }

  private static void append(List<StringBuilder> read, List<String> sounds, boolean doubled) {
    if (doubled) {
      return;
    }
    int before = read.size();
    for (int alternative = 1; alternative < sounds.size(); alternative++) {
      for (int i = 0; i < before && read.size() < MOST_KEYS; i++) {
        read.add(new StringBuilder(read.get(i)).append(sounds.get(alternative)));
      }
    }
    for (int i = 0; i < before; i++) {
      read.get(i).append(sounds.getFirst());
    }
  }

  /** A letter that the table does not know: without its marks, else as ICU writes it in Latin. */
  private void appendForeign(List<StringBuilder> read, int letter) {
    String plain = decomposed.normalize(Character.toString(letter)).substring(0, 1);
    @Nullable List<String> known = table.get(plain);
    if (known != null) {
      append(read, known, false);
    } else if (Character.isLetter(letter)) {
      String latin = Latin.of(letter);
      for (int i = 0; i < latin.length(); i++) {
        append(read, table.getOrDefault(latin.substring(i, i + 1), List.of("")), false);
      }
    }
  }

  private static String key(StringBuilder read) {
    StringBuilder key = new StringBuilder(read.length());
    for (int i = 0; i < read.length(); i++) {
      char sound = read.charAt(i);
      if (sound != VOWEL) {
        key.append(sound);
      } else if (key.isEmpty()) {
        key.append('A');
      }
    }
    return key.toString();
  }

  /** ICU's transliteration, loaded once a script needs it. */
  private static final class Latin {
    private static final Transliterator TO_LATIN =
        Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower");

    static String of(int letter) {
      return TO_LATIN.transliterate(Character.toString(letter));
    }
  }
}
