package org.tocsin.desk.publish.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a section is to be said, where people choose: claims of the chronology, and photographs
 * with what is said of them.
 *
 * @param claims ids
 * @param photographs by the id of the copy
 */
public record Choice(Set<String> claims, Map<String, Credit> photographs) {
  /** Copies both. */
  public Choice {
    claims = Set.copyOf(claims);
    photographs = Map.copyOf(photographs);
  }

  /**
   * What is said of a photograph.
   *
   * @param caption what it shows, also read out in its place
   * @param maker who took it
   * @param rights under which terms it may be printed
   */
  public record Credit(String caption, String maker, String rights) {
    /** Whether all of it was said. */
    boolean isWhole() {
      return !caption.isBlank() && !maker.isBlank() && !rights.isBlank();
    }
  }

  /** Claims alone. */
  public static Choice of(Set<String> claims) {
    return new Choice(claims, Map.of());
  }

  /** What was chosen for lines that were printed before. */
  static Choice of(List<Line> lines) {
    Set<String> claims = new HashSet<>();
    Map<String, Credit> photographs = new HashMap<>();
    for (Line line : lines) {
      claims.addAll(line.claims());
      if (Photographs.isOne(line)) {
        photographs.put(
            Photographs.copy(line), new Credit(line.words(), line.speaker(), line.value("rights")));
      }
    }
    return new Choice(claims, photographs);
  }

  boolean hasClaim(String id) {
    return claims.contains(id);
  }

  /** What is said of a copy; nothing when it was not chosen. */
  Optional<Credit> credit(String copy) {
    return Optional.ofNullable(photographs.get(copy));
  }
}
