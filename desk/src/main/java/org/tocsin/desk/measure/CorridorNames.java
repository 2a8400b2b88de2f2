package org.tocsin.desk.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tocsin.desk.establish.Candidate;

/**
 * Which corridor a candidate speaks of. A way that is not named ("the road") is the one that its
 * document names, when that names only one; else nobody can tell, and the candidate is left out.
 */
final class CorridorNames {
  private final Map<String, Map<String, Integer>> spellings = new TreeMap<>();
  private final Map<String, Set<String>> keysByItem = new HashMap<>();

  CorridorNames(Evidence evidence) {
    for (Candidate.Kind kind : List.of(Candidate.Kind.EVENT, Candidate.Kind.CLAIM)) {
      evidence.stream(kind).forEach(candidate -> note(candidate, Evidence.sentence(candidate)));
    }
    evidence.stream(Candidate.Kind.DEMAND).forEach(c -> note(c, c.statement()));
    evidence.stream(Candidate.Kind.DELIVERY)
        .forEach(c -> note(c, Optional.ofNullable(c.place()).orElse("")));
  }

  private void note(Candidate candidate, String text) {
    for (CorridorName name : CorridorName.list(text)) {
      spellings
          .computeIfAbsent(name.key(), key -> new TreeMap<>())
          .merge(name.name(), 1, Integer::sum);
      keysByItem.computeIfAbsent(candidate.itemId(), id -> new HashSet<>()).add(name.key());
    }
  }

  /** Key of the corridor a candidate is about. */
  Optional<String> find(Candidate candidate) {
    String place = Optional.ofNullable(candidate.place()).orElse("");
    String sentence = Evidence.sentence(candidate);
    return CorridorName.find(place)
        .or(() -> CorridorName.find(candidate.statement()))
        .or(() -> CorridorName.find(sentence))
        .map(CorridorName::key)
        .or(() -> Optional.of(PlaceKey.fold(place)).filter(spellings::containsKey))
        .or(() ->
            CorridorName.isGeneric(sentence) ? onlyOneOf(candidate.itemId()) : Optional.empty());
  }

  private Optional<String> onlyOneOf(String itemId) {
    Set<String> keys = keysByItem.getOrDefault(itemId, Set.of());
    return keys.size() == 1 ? Optional.of(keys.iterator().next()) : Optional.empty();
  }

  /** Whether two texts name one way: "Lachin corridor", "the Lachin road". */
  static boolean isSame(String one, String other) {
    return key(one).equals(key(other));
  }

  private static String key(String text) {
    return CorridorName.find(text).map(CorridorName::key).orElseGet(() -> PlaceKey.fold(text));
  }

  /** The spelling most used; of equals the first in the alphabet. */
  String name(String key) {
    return spellings.getOrDefault(key, Map.of(key, 1)).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(key);
  }
}
