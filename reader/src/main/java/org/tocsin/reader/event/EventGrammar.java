package org.tocsin.reader.event;

import java.util.List;
import java.util.function.Function;
import org.tocsin.reader.Reading.Demand;
import org.tocsin.reader.Reading.Event;
import org.tocsin.reader.Reading.Instrument;
import org.tocsin.reader.Reading.Time;
import org.tocsin.reader.lexicon.Inflection;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.name.NameReading;
import org.tocsin.reader.text.Document;

/** Finds the events of a document, in order. Thread-safe. */
public final class EventGrammar {
  private final EventLexicon lexicon;

  public EventGrammar(LexiconFiles files, Inflection inflection) {
    this.lexicon = new EventLexicon(files, inflection);
  }

  /**
   * What events are read against.
   *
   * @param voices who speaks at a token, and with what stance
   * @param dateLine the block that only dates the document and tells no event, or -1
   * @param reportDay the day a short report of the day is about, when it has one
   */
  public record Context(
      List<Time> times,
      NameReading names,
      List<Instrument> instruments,
      List<Demand> demands,
      Function<Integer, Voice> voices,
      int dateLine,
      ReportDay reportDay) {}

  public List<Event> read(Document document, Context context) {
    return new EventReader(document, lexicon, context).read();
  }
}
