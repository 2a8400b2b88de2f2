package org.tocsin.cli;

import java.io.PrintWriter;
import org.tocsin.ledger.LedgerException;
import org.tocsin.ledger.disk.StorageFullException;

/** One line for whatever went wrong: what happened, what is safe, what to do. */
final class Errors {
  private Errors() {}

  static int report(Throwable failure, boolean debug, PrintWriter err) {
    err.println("tocsin: " + line(failure));
    if (debug) {
      failure.printStackTrace(err);
    }
    return ExitCodes.FAILED;
  }

  static String line(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof StorageFullException) {
        return oneLine(t) + "; what was sealed before is safe";
      }
      if (t instanceof Failure || t instanceof LedgerException) {
        return oneLine(t);
      }
    }
    return "unexpected: "
        + oneLine(failure)
        + "; what was sealed before is safe: run the same again, with --debug for details";
  }

  private static String oneLine(Throwable failure) {
    String message = failure.getMessage();
    String text = message == null ? failure.getClass().getSimpleName() : message;
    return text.lines().findFirst().orElse(text);
  }
}
