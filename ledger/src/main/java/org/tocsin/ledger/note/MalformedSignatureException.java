package org.tocsin.ledger.note;

import java.io.Serial;

/** A line below a note that is no signature line, so that nobody signed the note with it. */
public final class MalformedSignatureException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  MalformedSignatureException(IllegalArgumentException why) {
    super(why.getMessage(), why);
  }
}
