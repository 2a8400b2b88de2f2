package org.tocsin.reader.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.reader.Reading.Instrument;
import org.tocsin.reader.Reading.Time;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;

/** Finds the instruments of a document, in order of first mention. Thread-safe. */
public final class InstrumentGrammar {
  private final InstrumentLexicon lexicon;
  private final ActorLexicon actors;

  public InstrumentGrammar(LexiconFiles files, ActorLexicon actors) {
    this.lexicon = new InstrumentLexicon(files);
    this.actors = actors;
  }

  public List<Instrument> read(Document document, List<Time> times) {
    InstrumentFinder finder = new InstrumentFinder(document, lexicon, actors, times);
    Map<String, List<InstrumentMention>> groups = new LinkedHashMap<>();
    for (Sentence sentence : document.sentences()) {
      for (InstrumentMention mention : finder.find(sentence)) {
        groups.computeIfAbsent(key(groups, mention), k -> new ArrayList<>()).add(mention);
      }
    }
    List<Instrument> instruments = new ArrayList<>();
    for (List<InstrumentMention> group : merged(groups)) {
      instruments.add(instrument(document, "I" + (instruments.size() + 1), group));
    }
    return instruments;
  }

  /** The same name on the same day, or a name without a day met before. */
  private static String key(
      Map<String, List<InstrumentMention>> groups, InstrumentMention mention) {
    String bare = mention.identity().toLowerCase(Locale.ROOT) + "@";
    if (mention.date() != null) {
      return bare + mention.date();
    }
    for (String known : groups.keySet()) {
      if (known.startsWith(bare)) {
        return known;
      }
    }
    return bare;
  }

  /** An undated mention belongs to the only dated instrument of its name. */
  private static List<List<InstrumentMention>> merged(Map<String, List<InstrumentMention>> groups) {
    List<List<InstrumentMention>> out = new ArrayList<>();
    for (Map.Entry<String, List<InstrumentMention>> group : groups.entrySet()) {
      String key = group.getKey();
      List<String> dated =
          groups.keySet().stream()
              .filter(k -> !k.equals(key) && k.startsWith(key) && key.endsWith("@"))
              .toList();
      if (dated.size() == 1) {
        groups.getOrDefault(dated.get(0), new ArrayList<>()).addAll(0, group.getValue());
      } else {
        out.add(group.getValue());
      }
    }
    return out;
  }

  private static Instrument instrument(
      Document document, String id, List<InstrumentMention> group) {
    InstrumentMention best = group.get(0);
    String pinpoint = null;
    for (InstrumentMention mention : group) {
      best = best.date() == null && mention.date() != null ? mention : best;
      pinpoint = pinpoint == null ? mention.pinpoint() : pinpoint;
    }
    return new Instrument(
        id,
        document.source(best.from(), best.to()),
        best.kind(),
        best.date(),
        pinpoint,
        group.stream().map(m -> document.span(m.from(), m.to())).toList());
  }
}
