package org.tocsin.desk.measure;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tocsin.desk.establish.Candidate;

/**
 * Where the supplies are that the claims speak of: the place most named in the sentences about
 * stock, else about people. One place a case for now; claims about several places are taken
 * together.
 */
final class SupplyPlace {
  private static final String UNNAMED = "a place not named";

  private SupplyPlace() {}

  static String of(SupplyEvidence supply) {
    return most(supply.stockCandidates().stream())
        .or(() -> most(supply.populationCandidates().stream()))
        .orElse(UNNAMED);
  }

  private static Optional<String> most(Stream<Candidate> candidates) {
    Map<String, Integer> counts = new TreeMap<>();
    candidates.forEach(candidate ->
        candidate
            .detail()
            .path("places")
            .forEach(place -> counts.merge(place.path("name").asString(""), 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
