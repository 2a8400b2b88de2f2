package org.tocsin.reader.instrument;

import java.util.HashMap;
import java.util.Map;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;

/** What instruments are called, by how their name is built. */
final class InstrumentLexicon {
  private final Map<String, PhraseMap<String>> builds = new HashMap<>();

  InstrumentLexicon(LexiconFiles files) {
    for (Row row : files.rows("instruments.tsv")) {
      PhraseMap<String> map = builds.computeIfAbsent(row.text(1), k -> new PhraseMap<>());
      row.list(2).forEach(words -> map.add(words, row.text(0)));
    }
  }

  PhraseMap<String> built(String how) {
    PhraseMap<String> map = builds.get(how);
    return map == null ? new PhraseMap<>() : map;
  }
}
