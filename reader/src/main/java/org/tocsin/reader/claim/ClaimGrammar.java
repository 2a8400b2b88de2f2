package org.tocsin.reader.claim;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.Reading.Speaker;
import org.tocsin.reader.lexicon.Inflection;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.name.NameReading;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;

/** Finds attributions and the claims of a document. Thread-safe. */
public final class ClaimGrammar {
  private final SpeechLexicon speech;
  private final PhraseMap<Boolean> characterisations = new PhraseMap<>();

  public ClaimGrammar(LexiconFiles files, Inflection inflection) {
    this.speech = new SpeechLexicon(files, inflection);
    for (Row row : files.rows("characterisations.tsv")) {
      row.list(1).forEach(words -> characterisations.add(words, true));
    }
  }

  /** The attributions of each sentence of the document, by sentence. */
  public List<List<Attribution>> attributions(
      Document document, NameReading names, SpeakerBook speakers) {
    AttributionFinder finder = new AttributionFinder(document, speech, names);
    List<List<Attribution>> all = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Speaker> base = speakers.base(document.block(sentence).region());
      all.add(finder.find(sentence, base));
    }
    return all;
  }

  PhraseMap<Boolean> characterisations() {
    return characterisations;
  }

  /** The claims, once events, quantities and appeals are known. */
  public ClaimReader reader(Document document) {
    return new ClaimReader(document, characterisations);
  }
}
