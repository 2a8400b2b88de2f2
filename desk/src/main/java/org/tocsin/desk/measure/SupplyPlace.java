package org.tocsin.desk.measure;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.desk.establish.Candidate;

/**
 * Where the supplies are that the claims speak of: the place most named in the sentences about
 * stock, else about people, as somewhere something is ("in X", "the people of X"). A country that
 * does something in such a sentence is not where the supplies are. One place a case for now; claims
 * about several places are taken together.
 */
final class SupplyPlace {
  private static final String UNNAMED = "a place not named";

  private SupplyPlace() {}

  static String of(SupplyEvidence supply) {
    return most(supply.stockCandidates().stream())
        .or(() -> most(supply.populationCandidates().stream()))
        .orElse(UNNAMED);
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
