package org.tocsin.desk.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.people.Viewer;

/**
 * One export.
 *
 * @param rights the compartments the asker was in when they asked; who is not in all of them does
 *     not learn of it, the asker aside
 * @param decidedBy who approved or refused it; "" while nobody has
 * @param note why it was decided so, or broke off, or ended; "" otherwise
 * @param records how many records it holds, {@code bytes} the size of the file; -1 while unknown
 * @param fetches who fetched it, oldest first
 * @param madeLeaf the fact that proves what it holds; -1 while there is none
 */
public record ExportRun(
    String id,
    String caseId,
    State state,
    ExportRequest request,
    Set<String> rights,
    String askedBy,
    Instant askedAt,
    String decidedBy,
    String note,
    long records,
    long bytes,
    @Nullable Instant madeAt,
    @Nullable Instant expiresAt,
    long leaf,
    long madeLeaf,
    List<Fetch> fetches) {

  public ExportRun {
    rights = Set.copyOf(rights);
    fetches = List.copyOf(fetches);
  }

  /** How far an export has come. */
  public enum State {
    /** Waits for a second person. */
    ASKED,
    /** May be made. */
    APPROVED,
    REFUSED,
    MADE,
    BROKEN,
    /** The file is deleted. */
    EXPIRED
  }

  /** Somebody fetched the file. */
  public record Fetch(String by, Instant at, long leaf) {}

  boolean isShownTo(Viewer viewer) {
    return askedBy.equals(viewer.name()) || rights.stream().allMatch(viewer::sees);
  }
}
