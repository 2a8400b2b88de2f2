package org.tocsin.desk.establish;

import java.text.BreakIterator;
import java.util.Locale;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands around a span: its sentence, and the places named in that with their coordinates. A
 * number or an event is often too short to be understood alone.
 */
final class Context {
  private final Reading reading;
  private final Quotes quotes;
  private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);

  Context(Reading reading, Quotes quotes) {
    this.reading = reading;
    this.quotes = quotes;
    this.sentences.setText(reading.text());
  }

  void addTo(ObjectNode detail, Span span) {
    Span sentence = sentence(span);
    detail.put("sentence", quotes.at(sentence).strip());
    ArrayNode places = detail.putArray("places");
    for (Reading.Place place : reading.places()) {
      if (place.spans().stream().anyMatch(sentence::contains)) {
        ObjectNode one = places.addObject().put("name", place.name());
        one.put("lat", place.lat()).put("lon", place.lon());
        one.put("gazetteer_id", place.gazetteerId()).put("country", place.country());
      }
    }
  }

  /** From the sentence break before the span to the one after it; never across a blank line. */
  private Span sentence(Span span) {
    String text = reading.text();
    int begin = quotes.offset(span.begin());
    int end = Math.max(begin, quotes.offset(span.end()) - 1);
    int from = begin >= text.length() ? begin : start(begin);
    int until = end >= text.length() ? text.length() : sentences.following(end);
    until = until == BreakIterator.DONE ? text.length() : until;
    int before = text.lastIndexOf("\n\n", Math.max(0, begin - 1));
    int after = text.indexOf("\n\n", end);
    from = before < 0 ? from : Math.max(from, before + 2);
    until = after < 0 ? until : Math.min(until, after);
    return new Span(quotes.point(Math.min(from, begin)), quotes.point(Math.max(until, end)));
  }

  private int start(int offset) {
    return sentences.isBoundary(offset) ? offset : Math.max(0, sentences.preceding(offset));
  }
}
