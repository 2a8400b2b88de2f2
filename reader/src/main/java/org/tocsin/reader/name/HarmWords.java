package org.tocsin.reader.name;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.text.Tokens;

/** Words that say what was done to a person, by how they stand to the name. */
final class HarmWords {
  /** What each kind means is written at the head of {@code harm.tsv}. */
  enum Kind {
    PAST,
    ACTIVE,
    EITHER,
    FELL,
    DEED,
    BEING,
    TAKE,
    AWAY
  }

  private final Map<Kind, PhraseMap<Boolean>> words = new EnumMap<>(Kind.class);

  HarmWords(LexiconFiles files) {
    for (Kind kind : Kind.values()) {
      words.put(kind, new PhraseMap<>());
    }
    for (Row row : files.rows("harm.tsv")) {
      PhraseMap<Boolean> phrases = of(Kind.valueOf(row.text(0).toUpperCase(Locale.ROOT)));
      row.list(1).forEach(phrase -> phrases.add(phrase, true));
    }
  }

  boolean isAt(Tokens tokens, int token, int limit, Kind... kinds) {
    for (Kind kind : kinds) {
      if (of(kind).at(tokens, token, limit) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase of one of these kinds ends right before {@code end}. */
  boolean endsAt(Tokens tokens, int end, int from, Kind... kinds) {
    for (int begin = Math.max(from, end - 3); begin < end; begin++) {
      for (Kind kind : kinds) {
        PhraseMap.Match<Boolean> match = of(kind).at(tokens, begin, end);
        if (match != null && match.to() == end) {
          return true;
        }
      }
    }
    return false;
  }

  private PhraseMap<Boolean> of(Kind kind) {
    PhraseMap<Boolean> phrases = words.get(kind);
    if (phrases == null) {
      throw new IllegalStateException("no words of kind " + kind);
    }
    return phrases;
  }
}
