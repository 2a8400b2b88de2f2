package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.reader.Reading;

/**
 * Names of speakers within one document. A pronoun names nobody; "the council" is the one longer
 * name of the document that holds this word, when there is exactly one.
 */
final class Voices {
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "we", "i", "who", "this", "that", "these", "those");

  private final Set<String> fullNames = new LinkedHashSet<>();
  private final List<String> document;

  Voices(Reading reading) {
    Reading.DocumentInfo info = reading.document();
    String speaker = info.speaker() == null ? null : info.speaker().name();
    document = Stream.of(speaker, info.publisher()).filter(Objects::nonNull).limit(1).toList();
    Stream<String> named =
        Stream.of(
                Stream.of(speaker, info.publisher()).filter(Objects::nonNull),
                reading.claims().stream()
                    .flatMap(c -> c.speakers().stream())
                    .map(Reading.Speaker::name),
                reading.actors().stream().map(Reading.Actor::name))
            .flatMap(names -> names);
    named.filter(name -> name.contains(" ")).forEach(fullNames::add);
  }

  /** Who speaks, outermost first; the document's own voice when the chain names nobody. */
  List<String> of(List<Reading.Speaker> chain) {
    List<String> names = new ArrayList<>();
    for (Reading.Speaker speaker : chain) {
      String name = full(speaker.name());
      if (!PRONOUNS.contains(name.toLowerCase(Locale.ROOT)) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names.isEmpty() ? document : List.copyOf(names);
  }

  private String full(String name) {
    if (name.contains(" ") || name.isEmpty() || Character.isUpperCase(name.codePointAt(0))) {
      return name;
    }
    List<String> longer =
        fullNames.stream()
            .filter(full -> List.of(full.toLowerCase(Locale.ROOT).split("[\\s,]+")).contains(name))
            .toList();
    return longer.size() == 1 ? longer.getFirst() : name;
  }
}
