package org.tocsin.desk.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.measure.SupplyPlaces.Placed;

/**
 * Where the supplies are that the claims speak of: the place most named in the sentences about
 * stock, else about people, as somewhere something is ("in X", "the people of X"). A country that
 * does something in such a sentence is not where the supplies are.
 */
final class SupplyPlace {
  private static final String UNNAMED = "a place not named";

  private SupplyPlace() {}

  static String of(SupplyEvidence supply) {
    return most(supply.stockCandidates().stream())
        .or(() -> most(supply.populationCandidates().stream()))
        .or(supply::findFigurePlace)
        .orElse(UNNAMED);
  }

  /** A claim with the places that its sentence names as somewhere something is. */
  static <C> Placed<C> placed(Candidate candidate, C claim) {
    List<String> names = new ArrayList<>();
    candidate
        .detail()
        .path("places")
        .forEach(place -> {
          String name = place.path("name").asString("");
          if (!name.isEmpty() && isWhere(name, Evidence.sentence(candidate))) {
            names.add(name);
          }
        });
    return new Placed<>(claim, names.stream().map(PlaceKey::fold).toList(), names);
  }

  private static boolean isWhere(String name, String sentence) {
    return !CorridorName.find(name).isPresent()
        && Pattern.compile(
                "\\b(?:in|inside|of|at|to|for)\\s+(?:the\\s+)?(?:\\p{L}+\\s+of\\s+)?"
                    + Pattern.quote(name))
            .matcher(sentence)
            .find();
  }

  private static Optional<String> most(Stream<Candidate> candidates) {
    Map<String, Integer> counts = new TreeMap<>();
    candidates.forEach(candidate ->
        candidate
            .detail()
            .path("places")
            .forEach(place -> {
              String name = place.path("name").asString("");
              if (isWhere(name, Evidence.sentence(candidate))) {
                counts.merge(name, 1, Integer::sum);
              }
            }));
    return counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
