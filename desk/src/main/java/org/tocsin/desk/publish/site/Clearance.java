package org.tocsin.desk.publish.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That a section may be published, as it was on a day. One person proposes it, another clears it,
 * and anybody who works on the case revokes it.
 *
 * @param reason why it may leave; it is printed with the corrections
 * @param lines word for word
 * @param clearedBy "" before
 * @param ended why it was revoked, "" while it was not
 * @param leaf of the fact that proposed it, which holds the lines
 * @param lastLeaf of the fact that brought it into its state
 */
public record Clearance(
    String id,
    String caseId,
    Section section,
    LocalDate asOf,
    String reason,
    List<Line> lines,
    State state,
    String proposedBy,
    String clearedBy,
    @Nullable Instant clearedAt,
    String ended,
    @Nullable Instant endedAt,
    long leaf,
    long lastLeaf) {

  public Clearance {
    lines = List.copyOf(lines);
  }

  /** Where a clearance stands. */
  public enum State {
    PROPOSED,
    CLEARED,
    REVOKED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it was in force at some time. */
  boolean wasCleared() {
    return clearedAt != null;
  }
}
