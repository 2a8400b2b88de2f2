package org.tocsin.desk.appeal.sanction;

import java.util.List;

/**
 * An entry that may be somebody: a candidate, never a finding.
 *
 * @param points 0 to 100, the sum of the parts within these bounds
 * @param parts why, the heaviest first
 */
public record Candidacy(ListedEntry entry, String name, int points, List<Part> parts) {

  /**
   * One reason.
   *
   * @param kind name, birth, identifier or country
   * @param points below 0 for what speaks against it
   */
  public record Part(String kind, String asked, String listed, int points) {}

  public Candidacy {
    parts = List.copyOf(parts);
  }

  boolean has(String kind) {
    return parts.stream().anyMatch(part -> part.kind().equals(kind));
  }
}
