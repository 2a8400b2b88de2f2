package org.tocsin.reader.event;

import java.util.Map;
import org.tocsin.reader.lexicon.Inflection;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.lexicon.VerbForm;

/** Event types and the words for them. */
final class EventLexicon {
  record Entry(String type, String subjectRole, String objectRole) {}

  record Verb(Entry entry, VerbForm form) {}

  private final PhraseMap<Verb> verbs = new PhraseMap<>();
  private final PhraseMap<Entry> nouns = new PhraseMap<>();
  private final PhraseMap<Entry> phrases = new PhraseMap<>();
  private final PhraseMap<Boolean> blockers = new PhraseMap<>();
  private final PhraseMap<Row> cargo = new PhraseMap<>();

  EventLexicon(LexiconFiles files, Inflection inflection) {
    for (Row row : files.rows("events.tsv")) {
      Entry entry = new Entry(row.text(0), row.text(3), row.text(4));
      switch (row.text(1)) {
        case "verb" -> row.list(2).forEach(verb -> addVerb(verb, entry, inflection));
        case "noun" -> row.list(2).forEach(noun -> nouns.add(noun, entry));
        default -> row.list(2).forEach(phrase -> phrases.add(phrase, entry));
      }
    }
    files.rows("event-not.tsv").forEach(row -> blockers.add(row.text(0), true));
    for (Row row : files.rows("cargo.tsv")) {
      row.list(2).forEach(words -> cargo.add(words, row));
    }
  }

  private void addVerb(String verb, Entry entry, Inflection inflection) {
    Map<VerbForm, String> forms = inflection.forms(verb);
    for (VerbForm form :
        new VerbForm[] {VerbForm.PAST, VerbForm.PARTICIPLE, VerbForm.GERUND, VerbForm.BASE}) {
      verbs.add(forms.getOrDefault(form, verb), new Verb(entry, form));
    }
  }

  PhraseMap<Verb> verbs() {
    return verbs;
  }

  PhraseMap<Entry> nouns() {
    return nouns;
  }

  PhraseMap<Entry> phrases() {
    return phrases;
  }

  PhraseMap<Boolean> blockers() {
    return blockers;
  }

  /** Rows of role, value, words. */
  PhraseMap<Row> cargo() {
    return cargo;
  }
}
