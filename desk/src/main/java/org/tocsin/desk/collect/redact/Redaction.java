package org.tocsin.desk.collect.redact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A redacted copy of an original.
 *
 * @param itemId the copy, an item of its own
 * @param original item that it was made from
 * @param originalDigest SHA-256 of the original, hex
 * @param originalLeaf number of the original's ItemSealed fact
 * @param places how many rectangles or passages were blacked out
 * @param leaf number of the ItemRedacted fact
 * @param decidedBy who cleared or refused it, never who made it; null while it waits
 */
public record Redaction(
    String itemId,
    String caseId,
    String original,
    String originalDigest,
    long originalLeaf,
    Method method,
    int places,
    State state,
    String madeBy,
    Instant madeAt,
    long leaf,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable Long decisionLeaf) {

  public enum Method {
    /** Words of the extracted text replaced by blocks. */
    TEXT,
    /** Rectangles burnt into a picture. */
    PHOTO,
    /** Pages of a PDF drawn as pictures with rectangles burnt in. */
    PAPER
  }

  public enum State {
    WAITING,
    APPROVED,
    REFUSED
  }

  public boolean isWaiting() {
    return state == State.WAITING;
  }

  public boolean isApproved() {
    return state == State.APPROVED;
  }
}
