package org.tocsin.desk.publish.neutral;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much two statements share, by their words. */
record Likeness(Set<String> stop) {
  private static final int SHORTEST = 3;
  private static final int FEWEST = 3;

  /** Share of the words of the shorter one that stand in the other too, 0 to 1. */
  double of(String statement, String sentence) {
    Set<String> words = words(statement);
    Set<String> others = words(sentence);
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(others);
    return shared.size() < FEWEST
        ? 0
        : (double) shared.size() / Math.min(words.size(), others.size());
  }

  double best(List<String> statements, String sentence) {
    return statements.stream().mapToDouble(one -> of(one, sentence)).max().orElse(0);
  }

  private Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= SHORTEST && !stop.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
