package org.tocsin.reader.demand;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.Reading.Demand;
import org.tocsin.reader.lexicon.ActionVerbs;
import org.tocsin.reader.lexicon.Inflection;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.text.Document;

/** The front of this package: lexicons loaded once, documents read one by one. Thread-safe. */
public final class DemandGrammar {
  private final DirectiveLexicon lexicon;
  private final ActorLexicon actors;
  private final Countries countries;

  public DemandGrammar(
      LexiconFiles files,
      Inflection inflection,
      ActionVerbs actions,
      ActorLexicon actors,
      Countries countries) {
    this.lexicon = new DirectiveLexicon(files, inflection, actions);
    this.actors = actors;
    this.countries = countries;
  }

  public DemandReading read(Document document) {
    DemandReader reader = new DemandReader(document, lexicon, actors);
    reader.read();
    DemandDetails details = new DemandDetails(document, lexicon, actors, countries);
    List<Demand> demands = new ArrayList<>();
    for (Draft draft : reader.drafts()) {
      demands.add(details.complete(draft, "D" + (demands.size() + 1)));
    }
    List<Integer> preambular = new ArrayList<>();
    for (int i = 0; i < reader.roles().size(); i++) {
      if (reader.roles().get(i) instanceof Role.Preamble) {
        preambular.add(i);
      }
    }
    List<Integer> operative = new OperativeParts(document, lexicon).find(preambular);
    return new DemandReading(
        reader.book().all(), demands, reader.appeals(), reader.headings(), preambular, operative);
  }
}
