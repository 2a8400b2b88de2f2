package org.tocsin.desk.warn.forecast;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.board.Outcome;
import org.tocsin.foresight.board.Question;

/**
 * What somebody says came of a question; it counts from when a second person confirmed it.
 *
 * @param id of the batch it was said in
 * @param why who says so, or why it cannot be decided
 * @param evidence ids of claims and figures that say so
 * @param itemId the sealed table it stands in, "" for none
 * @param second who confirmed it, null while nobody has
 */
public record Decision(
    String id,
    String caseId,
    Question question,
    Outcome outcome,
    String why,
    List<String> evidence,
    String itemId,
    String by,
    Instant at,
    long leaf,
    @Nullable Second second) {

  public Decision {
    evidence = List.copyOf(evidence);
  }

  /** The second reader. */
  public record Second(String by, Instant at, long leaf) {}

  public boolean isConfirmed() {
    return second != null;
  }
}
