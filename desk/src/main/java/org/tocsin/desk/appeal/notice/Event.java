package org.tocsin.desk.appeal.notice;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to a notice after it was composed.
 *
 * @param digest SHA-256 of what was sealed with it, hex; "" when nothing was
 * @param shows whether it shows a step of the demands, or is kept without showing one
 * @param sender who sent it, as far as it says; "" when nobody
 * @param detail in the words of the machine or of who recorded it
 * @param signature what its signature shows: a word of {@code Verdict}, "" when it has none to show
 */
public record Event(
    long leaf,
    String noticeId,
    Kind kind,
    Instant at,
    String by,
    String digest,
    boolean shows,
    String sender,
    String detail,
    String signature) {

  /** What happened. */
  public enum Kind {
    APPROVED,
    DROPPED,
    LETTER_SEALED,
    ACCEPTED,
    REFUSED,
    UNSURE,
    HANDED,
    DELIVERED,
    DELAYED,
    RELAYED,
    BOUNCED,
    DISPLAYED,
    AUTO_REPLY,
    REPLY,
    ACKNOWLEDGED,
    /** A report that does not prove to be about this letter. */
    UNPROVEN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether its sealed content is a message or a dialogue that can be read. */
  public boolean hasContent() {
    return !digest.isEmpty();
  }
}
