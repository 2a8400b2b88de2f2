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

/** Verbs of saying in all their forms. */
final class SpeechLexicon {
  record Verb(String base, Stance stance, boolean asked, VerbForm form) {}

  private final Map<String, Verb> verbs = new HashMap<>();

  SpeechLexicon(LexiconFiles files, Inflection inflection) {
    for (Row row : files.rows("speech.tsv")) {
      Stance stance = Stance.valueOf(row.text(1).toUpperCase(Locale.ROOT));
      boolean asked = row.text(2).equals("asked");
      inflection
          .forms(row.text(0))
          .forEach(
              (form, word) -> verbs.putIfAbsent(word, new Verb(row.text(0), stance, asked, form)));
    }
  }

  @Nullable Verb verb(String word) {
    return verbs.get(word);
  }
}
