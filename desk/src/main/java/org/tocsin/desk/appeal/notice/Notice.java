package org.tocsin.desk.appeal.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One letter to one addressee about some demands.
 *
 * @param party id of the member it goes to, "" for the addressee as a whole
 * @param demands ids of the demands it puts
 * @param address of e-mail, or of post
 * @param asksDisplay whether the reader's program is asked to say that it was displayed
 * @param page whether the letter names a page where its reader can acknowledge it
 * @param approvedBy "" until somebody approved it
 * @param digest SHA-256 of the exact bytes that left, hex; "" before
 * @param dialogue SHA-256 of the words exchanged with the server, hex; "" before
 * @param envelopeId secret of the envelope that a true delivery report carries
 * @param leftAt when it was handed to a server or a carrier; null before
 * @param problem what went wrong last, "" when nothing did
 */
public record Notice(
    String id,
    String caseId,
    String appealId,
    String addresseeId,
    String party,
    List<String> demands,
    Way way,
    String address,
    String subject,
    String body,
    String language,
    boolean asksDisplay,
    boolean page,
    State state,
    String composedBy,
    Instant composedAt,
    String approvedBy,
    String digest,
    String dialogue,
    String messageId,
    String envelopeId,
    @Nullable Instant leftAt,
    String problem,
    long leaf) {

  /** By which way it goes. */
  public enum Way {
    MAIL,
    POST,
    HAND;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it stands in this house; what became of it outside is told by its events. */
  public enum State {
    COMPOSED,
    APPROVED,
    /** Its bytes are sealed and it is being handed over, or the desk stopped while it was. */
    LEAVING,
    /** The server or the carrier took it. */
    LEFT,
    /** The server did not take it; it may be sent again. */
    REFUSED,
    /** The line broke before the answer: nobody can tell. */
    UNSURE,
    DROPPED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it may be sent now. */
  public boolean maySend() {
    return way == Way.MAIL && (state == State.APPROVED || state == State.REFUSED);
  }

  /** Whether it may be handed to the post or a messenger now. */
  public boolean mayHand() {
    return way != Way.MAIL && (state == State.APPROVED || state == State.LEFT);
  }

  public boolean mayDrop() {
    return state == State.COMPOSED || state == State.APPROVED;
  }
}
