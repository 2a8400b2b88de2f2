package org.tocsin.desk.exchange.sheet;

import java.io.IOException;
import java.util.List;

/** One table of a file, to be gone through row by row, as often as one likes. */
public interface Sheet {
  /** How its rows are read, with everything filled in but the header row. */
  Layout layout();

  /** The sheets of its file, by name; empty for a text. */
  List<String> siblings();

  /** What of the file was left unread on purpose, one line each: links to other files, macros. */
  List<String> notes();

  /**
   * Hands every row to {@code sink}, the first included, until it wants no more. Blank rows are
   * handed over too.
   *
   * @throws RefusedFile when a row passes a limit or the file breaks off
   */
  void read(RowSink sink) throws IOException;
}
