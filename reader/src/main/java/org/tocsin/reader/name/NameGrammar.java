package org.tocsin.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;

/** Finds persons, actors and places. Thread-safe; the gazetteer is unpacked on first use. */
public final class NameGrammar {
  private final NameLexicon lexicon;
  private final ActorLexicon actors;
  private final Countries countries;
  private final LazyGazetteer gazetteer = new LazyGazetteer();

  public NameGrammar(LexiconFiles files, ActorLexicon actors, Countries countries) {
    this.lexicon = new NameLexicon(files);
    this.actors = actors;
    this.countries = countries;
  }

  public NameReading read(Document document) {
    NameFinder finder = new NameFinder(document, lexicon, actors, countries, gazetteer.get());
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      mentions.addAll(finder.find(sentence));
    }
    Mention signs = new Signature(document).find();
    if (signs != null) {
      mentions.removeIf(m -> m.overlaps(signs.from(), signs.to()));
      mentions.add(signs);
      mentions.sort(Comparator.comparingInt(Mention::from));
    }
    return new NameCollector(document, lexicon, gazetteer.get()).collect(mentions);
  }
}
