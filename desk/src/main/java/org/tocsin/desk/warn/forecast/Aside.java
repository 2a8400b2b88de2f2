package org.tocsin.desk.warn.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person's word that a set, or one row of it, was sealed by mistake; or that setting it aside was
 * the mistake. It holds once somebody else has confirmed it, and stays on every page.
 *
 * @param away true to set it aside, false to take that back
 * @param known how many of its questions had an outcome when this was said
 * @param second who confirmed it; empty while nobody has
 */
public record Aside(
    boolean away,
    String reason,
    int known,
    String by,
    Instant at,
    long leaf,
    Optional<Second> second) {

  /** The second reader. */
  public record Second(String by, Instant at, long leaf) {}

  /** Whether these words, the oldest first, leave it set aside: the last confirmed one decides. */
  static boolean isAway(List<Aside> words) {
    return words.stream()
        .filter(word -> word.second().isPresent())
        .reduce((earlier, later) -> later)
        .map(Aside::away)
        .orElse(false);
  }

  /** The word that nobody has confirmed; empty when each was. */
  static Optional<Aside> waiting(List<Aside> words) {
    return words.stream().filter(word -> word.second().isEmpty()).findFirst();
  }
}
