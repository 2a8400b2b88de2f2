package org.tocsin.desk.publish.newsletter;

import java.time.Instant;
import java.util.Locale;

/**
 * One issue of the newsletter.
 *
 * @param language of the text; it goes to those who chose it
 * @param approvedBy "" until somebody else approved it
 * @param accepted letters that the mail server took, {@code refused} those it did not; both 0 until
 *     the issue has left
 * @param leaf of the fact that composed it
 */
public record Issue(
    String id,
    String subject,
    String body,
    String language,
    State state,
    String composedBy,
    Instant composedAt,
    String approvedBy,
    long accepted,
    long refused,
    long leaf) {

  /** Where it stands. */
  public enum State {
    COMPOSED,
    /** Approved and leaving, letter by letter. */
    SENDING,
    SENT,
    DROPPED;

    /** As a word of the record. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
