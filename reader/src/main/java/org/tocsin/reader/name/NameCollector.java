package org.tocsin.reader.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Actor;
import org.tocsin.reader.Reading.Person;
import org.tocsin.reader.Reading.Place;
import org.tocsin.reader.Span;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;

/**
 * Gathers mentions of the same person, actor or place into one entry; the first form is its name.
 */
final class NameCollector {
  private static final int NEAR = 14;
  private static final int NEAR_HARM = 40;

  private final Document document;
  private final NameLexicon lexicon;
  private final Gazetteer gazetteer;

  NameCollector(Document document, NameLexicon lexicon, Gazetteer gazetteer) {
    this.document = document;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  NameReading collect(List<Mention> mentions) {
    Map<String, List<Mention>> persons = new LinkedHashMap<>();
    Map<String, List<Mention>> actors = new LinkedHashMap<>();
    Map<String, List<Mention>> places = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      Map<String, List<Mention>> kind =
          switch (mention.kind()) {
            case PERSON -> persons;
            case ACTOR -> actors;
            case PLACE -> places;
          };
      kind.computeIfAbsent(mention.key(), k -> new ArrayList<>()).add(mention);
    }
    List<Person> people = new ArrayList<>();
    persons.values().forEach(group -> people.add(person("P" + (people.size() + 1), group)));
    List<Actor> acting = new ArrayList<>();
    actors.values().forEach(group -> acting.add(actor("O" + (acting.size() + 1), group)));
    List<Place> located = new ArrayList<>();
    places.values().forEach(group -> located.add(place("L" + (located.size() + 1), group)));
    return new NameReading(people, acting, located, List.copyOf(mentions));
  }

  private Person person(String id, List<Mention> group) {
    Mention longest = group.get(0);
    String role = null;
    String status = null;
    for (Mention mention : group) {
      longest = mention.to() - mention.from() > longest.to() - longest.from() ? mention : longest;
      role = role == null ? mention.role() : role;
      status = status == null ? status(mention) : status;
    }
    String known =
        status != null && (status.equals("victim") || status.equals("witness")) ? null : status;
    return new Person(id, name(longest), spans(group), role, known, status != null);
  }

  /** What the words of the same sentence, near the name, say became of the person. */
  private @Nullable String status(Mention mention) {
    Tokens tokens = document.tokens();
    int from = Math.max(0, mention.from() - NEAR);
    int to = Math.min(tokens.size(), mention.to() + NEAR);
    for (int i = mention.from(); i > from; i--) {
      if (tokens.is(i - 1, ".")) {
        from = i;
      }
    }
    for (int i = mention.to(); i < to; i++) {
      if (tokens.is(i, ".")) {
        to = i;
      }
    }
    String found = lexicon.statuses().first(tokens, from, to);
    if (mention.type().equals(Mention.HARMED)) {
      return found == null ? "victim" : found;
    }
    if (found == null && isNearHarm(mention) && !Offices.isAnyHeldBy(mention.role())) {
      return "victim";
    }
    return Offices.isHeldBy(mention.role()) ? null : found;
  }

  /** Texts name a victim in one sentence and tell what was done to them in the next. */
  private boolean isNearHarm(Mention mention) {
    Tokens tokens = document.tokens();
    int from = Math.max(0, mention.from() - NEAR_HARM);
    int to = Math.min(tokens.size(), mention.to() + NEAR_HARM);
    for (int i = from; i < to; i++) {
      if (lexicon.harm().isAt(tokens, i, to, HarmWords.Kind.PAST, HarmWords.Kind.ACTIVE)) {
        return true;
      }
    }
    return false;
  }

  private Actor actor(String id, List<Mention> group) {
    Mention first = group.get(0);
    return new Actor(id, name(first), first.type(), spans(group));
  }

  private Place place(String id, List<Mention> group) {
    Mention first = group.get(0);
    String key = first.key();
    if (key.startsWith("geonames:")) {
      Gazetteer.Entry entry = gazetteer.find(name(first));
      if (entry != null) {
        return new Place(
            id,
            name(first),
            spans(group),
            entry.latitude(),
            entry.longitude(),
            key,
            entry.country());
      }
    }
    String country =
        first.type().equals("country") && first.role() != null && !first.role().isEmpty()
            ? first.role()
            : null;
    return new Place(id, name(first), spans(group), null, null, null, country);
  }

  private String name(Mention mention) {
    return document.source(mention.from(), mention.to());
  }

  private List<Span> spans(List<Mention> group) {
    return group.stream().map(m -> document.span(m.from(), m.to())).toList();
  }
}
