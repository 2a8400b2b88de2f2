package org.tocsin.desk.appeal.sanction.name;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a word as the sounds its letters can stand for. The table is letters.tsv. Thread-safe. */
final class Letters {
  private static final int LONGEST_SPELLING = 4;
  static final int MOST_SOUNDS = 48;

  private final Map<String, int[]> table;
  private final Costs costs;
  private final Normalizer2 composed = Normalizer2.getNFCInstance();
  private final Normalizer2 decomposed = Normalizer2.getNFDInstance();

  private Letters(Map<String, int[]> table) {
    this.table = table;
    this.costs =
        new Costs(table.values().stream().flatMapToInt(Arrays::stream).distinct().toArray());
  }

  static Letters standard() {
    Map<String, int[]> table = new HashMap<>();
    try (InputStream in = Letters.class.getResourceAsStream("letters.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(row -> table.put(row[0], sounds(row[1])));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read letters.tsv", e);
    }
    return new Letters(table);
  }

  Costs costs() {
    return costs;
  }

  private static int[] sounds(String written) {
    if (written.equals("-")) {
      return new int[0];
    }
    return Arrays.stream(written.split(" ", -1))
        .mapToInt(one -> {
          int bits = 0;
          for (String sound : one.split("\\|", -1)) {
            bits |= Sound.bit(sound.charAt(0));
          }
          return bits;
        })
        .toArray();
  }

  /** The sounds of a word, a set of possible ones for each place; at most 48. */
  int[] read(String word) {
    String spelled = composed.normalize(word).toLowerCase(Locale.ROOT);
    int[] read = new int[MOST_SOUNDS];
    int count = 0;
    int at = 0;
    while (at < spelled.length() && count < MOST_SOUNDS) {
      int length = longest(spelled, at);
      int letter = spelled.codePointAt(at);
      int[] sounds =
          length > 0 ? Objects.requireNonNull(find(spelled, at, length)) : foreign(letter);
      boolean arabic = isArabic(letter);
      for (int sound : sounds) {
        // a letter written twice is heard once, but Arabic writes two only around a short vowel
        boolean again = count > 0 && read[count - 1] == sound && !arabic;
        if (!again && count < MOST_SOUNDS) {
          read[count++] = sound;
        }
      }
      at += length > 0 ? length : Character.charCount(letter);
    }
    return Arrays.copyOf(read, count);
  }

  static boolean isArabic(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
  }

  private int longest(String word, int at) {
    for (int length = Math.min(LONGEST_SPELLING, word.length() - at); length > 0; length--) {
      if (find(word, at, length) != null) {
        return length;
      }
    }
    return 0;
  }

  private int @Nullable [] find(String word, int at, int length) {
    String spelling = word.substring(at, at + length);
    int[] found = at == 0 ? table.get("^" + spelling) : null;
    if (found == null && at + length == word.length()) {
      found = table.get(spelling + "$");
    }
    return found == null ? table.get(spelling) : found;
  }

  /** A letter that the table does not know: without its marks, else as ICU writes it in Latin. */
  private int[] foreign(int letter) {
    String plain = decomposed.normalize(Character.toString(letter)).substring(0, 1);
    int[] known = table.get(plain);
    if (known != null) {
      return known;
    }
    if (!Character.isLetter(letter)) {
      return new int[0];
    }
    String latin = Latin.of(letter);
    return latin
        .chars()
        .flatMap(one -> Arrays.stream(table.getOrDefault(Character.toString(one), new int[0])))
        .toArray();
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
