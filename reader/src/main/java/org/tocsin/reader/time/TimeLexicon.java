package org.tocsin.reader.time;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.text.Tokens;

/** The words of time by kind. */
final class TimeLexicon {
  private final Map<String, PhraseMap<String>> kinds = new HashMap<>();

  TimeLexicon(LexiconFiles files) {
    for (Row row : files.rows("times.tsv")) {
      PhraseMap<String> map = kinds.computeIfAbsent(row.text(0), k -> new PhraseMap<>());
      row.list(2).forEach(words -> map.add(words, row.text(1)));
    }
  }

  PhraseMap.@Nullable Match<String> at(String kind, Tokens tokens, int token, int limit) {
    PhraseMap<String> map = kinds.get(kind);
    return map == null || token >= limit ? null : map.at(tokens, token, limit);
  }

  int number(String kind, Tokens tokens, int token, int limit) {
    PhraseMap.Match<String> match = at(kind, tokens, token, limit);
    return match == null ? 0 : Integer.parseInt(match.value());
  }

  /** The letter of the unit at a token, or a blank. */
  char unit(Tokens tokens, int token, int limit) {
    PhraseMap.Match<String> match = at("unit", tokens, token, limit);
    return match == null ? ' ' : match.value().charAt(0);
  }
}
