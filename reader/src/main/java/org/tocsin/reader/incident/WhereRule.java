package org.tocsin.reader.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.name.Gazetteer;
import org.tocsin.reader.place.PlaceResolver;
import org.tocsin.reader.place.PlaceResolver.Toponym;
import org.tocsin.reader.place.Resolved;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;

/** Where it happened: the country and settlement that most of the telling names. */
final class WhereRule {
  /** Both null when the report names none. */
  record Where(@Nullable String country, @Nullable String city) {}

  private static final double PEOPLE = 0.5;
  private static final double SETTLEMENT = 0.7;
  private static final double DEED = 1.0;
  private static final double ENOUGH_FOR_CITY = 0.9;

  private final Countries countries;
  private final PlaceResolver resolver;

  WhereRule(LexiconFiles files, Countries countries, Gazetteer gazetteer) {
    this.countries = countries;
    this.resolver = new PlaceResolver(files, countries, gazetteer);
  }

  Where of(Document document, Reading reading, Scenes scenes) {
    Map<String, Double> byCountry = new HashMap<>();
    people(document, scenes, byCountry);
    List<Toponym> toponyms = toponyms(reading);
    List<Optional<Resolved>> resolved = resolver.resolve(reading.text(), toponyms);
    Map<String, Double> cities = new HashMap<>();
    Map<String, String> countryOf = new HashMap<>();
    for (int i = 0; i < toponyms.size(); i++) {
      Optional<Resolved> place = resolved.get(i).filter(r -> r.how() != Resolved.How.NEAR);
      if (place.isPresent() && !place.get().place().country().isEmpty()) {
        Gazetteer.Entry entry = place.get().place();
        boolean settled = entry.kind().compareTo(Gazetteer.Kind.CAPITAL) <= 0;
        double weight = weight(scenes, toponyms.get(i).begin());
        byCountry.merge(entry.country(), settled ? SETTLEMENT * weight : weight, Double::sum);
        if (settled && place.get().how() == Resolved.How.NAME) {
          cities.merge(toponyms.get(i).name(), weight, Double::sum);
          countryOf.put(toponyms.get(i).name(), entry.country());
        }
      }
    }
    String country = most(byCountry);
    cities.keySet().removeIf(city -> !countryOf.getOrDefault(city, "").equals(country));
    String city = most(cities);
    boolean enough = city != null && cities.getOrDefault(city, 0.0) >= ENOUGH_FOR_CITY;
    return new Where(country, enough ? city : null);
  }

  private static double weight(Scenes scenes, int offset) {
    int sentence = scenes.at(offset);
    return scenes.place(sentence) * (1 + (scenes.deed(sentence) > 0 ? DEED : 0));
  }

  /** Words for a country's people and things say where, though they are no places. */
  private void people(Document document, Scenes scenes, Map<String, Double> byCountry) {
    Tokens tokens = document.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      PhraseMap.Match<Countries.Country> match = countries.demonymAt(tokens, i, tokens.size());
      if (match != null && !match.value().code().isEmpty()) {
        byCountry.merge(
            match.value().code(), PEOPLE * weight(scenes, tokens.begin(i)), Double::sum);
      }
    }
  }

  private static List<Toponym> toponyms(Reading reading) {
    String text = reading.text();
    List<Toponym> toponyms = new ArrayList<>();
    for (Reading.Place place : reading.places()) {
      for (Span span : place.spans()) {
        int begin = text.offsetByCodePoints(0, span.begin());
        int end = text.offsetByCodePoints(begin, span.length());
        toponyms.add(new Toponym(text.substring(begin, end), begin, end));
      }
    }
    toponyms.sort(Comparator.comparingInt(Toponym::begin));
    return toponyms;
  }

  private static @Nullable String most(Map<String, Double> weights) {
    return weights.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
