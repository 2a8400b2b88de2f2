package org.tocsin.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** The ledger cannot do what was asked; the message is one line that says why and what to do. */
public class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An error with its cause, if one is known. */
  public LedgerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Puts a file error into one line; the system's own messages often are no more than a path. */
  static LedgerException of(IOException error) {
    String message =
        switch (error) {
          case NoSuchFileException e -> e.getFile() + " is missing";
          case AccessDeniedException e -> e.getFile() + " may not be opened: check its permissions";
          default -> error.getMessage() == null ? error.toString() : error.getMessage();
        };
    return new LedgerException(message, error);
  }
}
