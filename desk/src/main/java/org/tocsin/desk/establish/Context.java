package org.tocsin.desk.establish;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands around a span: its sentence, and the places named in that with their coordinates. A
 * number or an event is often too short to be understood alone.
 */
final class Context {
  /** UTF-16 units looked at on each side of a span; no sentence worth showing is longer. */
  private static final int REACH = 4000;

  private final Reading reading;
  private final Quotes quotes;
  private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
  private final NavigableMap<Integer, List<Mention>> mentions = new TreeMap<>();

  private record Mention(Span span, Reading.Place place) {}

  Context(Reading reading, Quotes quotes) {
    this.reading = reading;
    this.quotes = quotes;
    for (Reading.Place place : reading.places()) {
      for (Span span : place.spans()) {
        mentions
            .computeIfAbsent(span.begin(), begin -> new ArrayList<>())
            .add(new Mention(span, place));
      }
    }
  }

  void addTo(ObjectNode detail, Span span) {
    Span sentence = sentence(span);
    detail.put("sentence", quotes.at(sentence).strip());
    ArrayNode places = detail.putArray("places");
    mentions.subMap(sentence.begin(), true, sentence.end(), false).values().stream()
        .flatMap(List::stream)
        .filter(mention -> sentence.contains(mention.span()))
        .map(Mention::place)
        .distinct()
        .forEach(place -> {
          ObjectNode one = places.addObject().put("name", place.name());
          one.put("lat", place.lat()).put("lon", place.lon());
          one.put("gazetteer_id", place.gazetteerId()).put("country", place.country());
        });
  }

  /** From the sentence break before the span to the one after it; never across a blank line. */
  private Span sentence(Span span) {
    String text = reading.text();
    int begin = quotes.offset(span.begin());
    int end = Math.max(begin, quotes.offset(span.end()) - 1);
    int first = Math.max(0, begin - REACH);
    String near = text.substring(first, Math.min(text.length(), end + REACH));
    sentences.setText(near);
    int from = start(begin - first, near.length());
    int until = end - first >= near.length() ? near.length() : sentences.following(end - first);
    until = until == BreakIterator.DONE ? near.length() : until;
    int before = near.lastIndexOf("\n\n", Math.max(0, begin - first - 1));
    int after = near.indexOf("\n\n", end - first);
    from = before < 0 ? from : Math.max(from, before + 2);
    until = after < 0 ? until : Math.min(until, after);
    return new Span(
        quotes.point(first + Math.min(from, begin - first)),
        quotes.point(first + Math.max(until, end - first)));
  }

  private int start(int offset, int length) {
    return offset >= length || sentences.isBoundary(offset)
        ? offset
        : Math.max(0, sentences.preceding(offset));
  }
}
