package org.tocsin.ledger.witness;

import java.util.List;
import org.tocsin.ledger.note.NoteSignature;

/** What a witness says to a checkpoint. */
public sealed interface Answer {
  /** It extends everything seen of this log; the lines belong below it. */
  record Cosigned(List<NoteSignature> lines) implements Answer {
    public Cosigned {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The proof does not start where this witness stands.
   *
   * @param size of the checkpoint it cosigned last
   */
  record Elsewhere(long size) implements Answer {}

  /** Not cosigned, and asking the same again will not help. */
  record Refused(Reason reason, String why) implements Answer {}

  /** Why, with the status of HTTP that C2SP tlog-witness gives it. */
  enum Reason {
    MALFORMED(400),
    NOT_SIGNED(403),
    UNKNOWN_LOG(404),
    INCONSISTENT(422),
    /** The witness cannot answer for itself: its disk or its clock failed. */
    UNABLE(503);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    /** The status of HTTP. */
    public int status() {
      return status;
    }
  }
}
