package org.tocsin.reader.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.text.Tokenizer;
import org.tocsin.reader.text.Tokens;

/**
 * The words of time of a language, by kind. A word with a capital in the file needs one in the
 * text.
 */
final class TimeWords {
  private record Word(String value, boolean capital) {}

  private final Map<String, PhraseMap<Word>> kinds = new HashMap<>();
  private final String marks;
  private final Map<String, Set<String>> starts = new HashMap<>();

  TimeWords(LexiconFiles files) {
    List<Row> rows = files.rows("times.tsv");
    this.marks = rows.stream().anyMatch(row -> row.text(0).equals("cut")) ? "-'" : "-";
    for (Row row : rows) {
      String kind = row.text(0).toUpperCase(Locale.ROOT);
      PhraseMap<Word> map = kinds.computeIfAbsent(kind, k -> new PhraseMap<>());
      for (String phrase : row.list(2)) {
        Tokens words = Tokenizer.tokenize(phrase).parted(marks);
        map.add(words, new Word(row.text(1), words.isCapital(0)));
        starts.computeIfAbsent(kind, k -> new HashSet<>()).add(words.lower(0));
      }
    }
  }

  /** The marks at which words of this language are cut before they are looked up. */
  String marks() {
    return marks;
  }

  boolean has(String kind) {
    return kinds.containsKey(kind);
  }

  /** The first words of a kind's phrases. */
  Set<String> starts(String kind) {
    return starts.getOrDefault(kind, Set.of());
  }

  /** Whether a word ends in one of a kind's words. */
  boolean endsLike(String kind, String word) {
    for (String ending : starts(kind)) {
      if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  PhraseMap.@Nullable Match<String> at(String kind, Tokens tokens, int token, int limit) {
    PhraseMap<Word> map = kinds.get(kind);
    if (map == null || token < 0 || token >= limit) {
      return null;
    }
    PhraseMap.Match<Word> match = map.at(tokens, token, limit);
    if (match == null || match.value().capital() && !tokens.isCapital(token)) {
      return null;
    }
    return new PhraseMap.Match<>(match.value().value(), match.to());
  }
}
