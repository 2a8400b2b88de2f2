package org.tocsin.reader.claim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Stance;
import org.tocsin.reader.lexicon.Inflection;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.lexicon.VerbForm;

/** Verbs of saying in all their forms, and nouns of saying. */
final class SpeechLexicon {
  /** What follows a verb of saying. */
  enum Frame {
    /** A clause that needs no mark: "said he came". */
    FREE,
    /** Only a clause with "that" or a quotation: "found that". */
    CLAUSE,
    /** Also a thing: "denied the charge"; never a preposition. */
    OBJECT,
    /** A clause, or "to": "promised to come". */
    INFINITIVE
  }

  record Verb(String base, Stance stance, boolean asked, VerbForm form, Frame frame) {}

  private final Map<String, Verb> verbs = new HashMap<>();
  private final Map<String, Stance> nouns = new HashMap<>();

  SpeechLexicon(LexiconFiles files, Inflection inflection) {
    for (Row row : files.rows("speech.tsv")) {
      Stance stance = Stance.valueOf(row.text(1).toUpperCase(Locale.ROOT));
      if (row.text(2).equals("noun")) {
        nouns.put(row.text(0), stance);
        nouns.put(row.text(0) + "s", stance);
        continue;
      }
      boolean asked = row.text(2).equals("asked");
      Frame frame = Frame.valueOf(row.text(3).toUpperCase(Locale.ROOT));
      inflection
          .forms(row.text(0))
          .forEach((form, word) ->
              verbs.putIfAbsent(word, new Verb(row.text(0), stance, asked, form, frame)));
    }
  }

  @Nullable Verb verb(String word) {
    return verbs.get(word);
  }

  /** Stance of "claim", "denial": nouns whose content follows with "that". */
  @Nullable Stance noun(String word) {
    return nouns.get(word);
  }
}
