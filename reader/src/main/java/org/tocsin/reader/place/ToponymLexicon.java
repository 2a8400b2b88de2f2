package org.tocsin.reader.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.name.Gazetteer;

/** Words around the names of places, and names that stand for others: {@code toponyms.tsv}. */
final class ToponymLexicon {
  private static final int MOST_WORDS = 3;

  /** What is left of a name without the words around it, and the kind they say it is. */
  record Core(String name, Gazetteer.@Nullable Kind kind) {}

  private final Map<String, String> before = new HashMap<>();
  private final Map<String, String> after = new HashMap<>();
  private final Set<String> where = new HashSet<>();
  private final Map<String, String> shorts = new HashMap<>();
  private final Map<String, String> usual = new HashMap<>();
  private final Set<String> common = new HashSet<>();

  ToponymLexicon(LexiconFiles files) {
    for (Row row : files.rows("toponyms.tsv")) {
      List<String> words = row.list(2);
      switch (row.text(0)) {
        case "before" -> words.forEach(word -> before.put(word, row.text(1)));
        case "after" -> words.forEach(word -> after.put(word, row.text(1)));
        case "where" -> where.addAll(words);
        case "short" -> words.forEach(word -> shorts.put(word, row.text(1)));
        case "usual" -> words.forEach(word -> usual.put(word, row.text(1)));
        case "common" -> common.addAll(words);
        default -> throw new IllegalStateException("toponyms.tsv: no such kind " + row.text(0));
      }
    }
  }

  /** What a name is written for, or null. */
  @Nullable String meant(String name) {
    return shorts.get(name.toLowerCase(Locale.ROOT));
  }

  /** Which of its places a name means when nothing speaks against it, or null. */
  @Nullable String usuallyMeant(String name) {
    return usual.get(name.toLowerCase(Locale.ROOT));
  }

  /** A word of names that is no place by itself, though a place may be called so. */
  boolean isCommon(String word) {
    return common.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The name without the words around it, or null when it has none. */
  @Nullable Core core(String name) {
    String[] words = name.split(" ", -1);
    for (int n = Math.min(MOST_WORDS, words.length - 1); n > 0; n--) {
      String head = join(words, 0, n);
      String kind = where.contains(head) ? "" : before.get(head);
      if (kind != null) {
        return new Core(rest(words, n, words.length), kind(kind));
      }
      kind = after.get(join(words, words.length - n, words.length));
      if (kind != null) {
        return new Core(rest(words, 0, words.length - n), kind(kind));
      }
    }
    return null;
  }

  private static Gazetteer.@Nullable Kind kind(String name) {
    return switch (name) {
      case "division" -> Gazetteer.Kind.DIVISION;
      case "district" -> Gazetteer.Kind.DISTRICT;
      default -> null;
    };
  }

  private static String join(String[] words, int from, int to) {
    return rest(words, from, to).toLowerCase(Locale.ROOT);
  }

  private static String rest(String[] words, int from, int to) {
    return String.join(" ", List.of(words).subList(from, to));
  }
}
