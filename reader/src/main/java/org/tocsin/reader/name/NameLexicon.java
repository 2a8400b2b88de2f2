package org.tocsin.reader.name;

import java.util.HashSet;
import java.util.Set;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;

/** The words around names. */
final class NameLexicon {
  private final Set<String> titles = new HashSet<>();
  private final PhraseMap<Boolean> roles = new PhraseMap<>();
  private final PhraseMap<String> statuses = new PhraseMap<>();
  private final PhraseMap<String> placeHeads = new PhraseMap<>();
  private final Set<String> notNames = new HashSet<>();
  private final Set<String> functionWords = new HashSet<>();
  private final HarmWords harm;

  NameLexicon(LexiconFiles files) {
    harm = new HarmWords(files);
    for (Row row : files.rows("roles.tsv")) {
      if (row.text(0).equals("title")) {
        titles.addAll(row.list(1));
      } else {
        row.list(1).forEach(words -> roles.add(words, true));
      }
    }
    for (Row row : files.rows("statuses.tsv")) {
      row.list(1).forEach(words -> statuses.add(words, row.text(0)));
    }
    for (Row row : files.rows("place-heads.tsv")) {
      row.list(1).forEach(words -> placeHeads.add(words, row.text(0)));
    }
    for (Row row : files.rows("not-names.tsv")) {
      notNames.addAll(row.list(1));
      if (row.text(0).equals("function")) {
        functionWords.addAll(row.list(1));
      }
    }
  }

  boolean isTitle(String word) {
    return titles.contains(word);
  }

  PhraseMap<Boolean> roles() {
    return roles;
  }

  PhraseMap<String> statuses() {
    return statuses;
  }

  PhraseMap<String> placeHeads() {
    return placeHeads;
  }

  HarmWords harm() {
    return harm;
  }

  boolean isFunctionWord(String word) {
    return functionWords.contains(word);
  }

  boolean isNotName(String word) {
    return notNames.contains(word);
  }
}
