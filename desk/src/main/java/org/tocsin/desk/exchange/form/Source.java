package org.tocsin.desk.exchange.form;

import java.io.IOException;
import java.util.List;

/** The records of one file, to be gone through in order, as often as one likes. */
public interface Source {
  /** Takes records as they are read. */
  @FunctionalInterface
  interface Sink {
    /** Takes one; false when no more are wanted. */
    boolean take(RawRecord entry) throws IOException;
  }

  /**
   * Hands over every record.
   *
   * @throws org.tocsin.desk.exchange.sheet.RefusedFile when the file cannot be read to its end
   */
  void read(Sink sink) throws IOException;

  /** Whether its records may link to each other by their keys. */
  boolean isKeyed();

  /** What of the file is left out on purpose, one line each. */
  List<String> notes();
}
