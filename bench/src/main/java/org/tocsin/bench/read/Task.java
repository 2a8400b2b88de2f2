package org.tocsin.bench.read;

import java.io.IOException;
import java.util.List;

/** One line of the table: what the reader does, on which data, and what counts as right. */
interface Task {
  /** For example {@code R6}. */
  String id();

  /** In a few words. */
  String title();

  /** Names of the folders of its data below the folder of all data, the main one first. */
  List<String> folders();

  /**
   * @throws IOException when the data cannot be read, with what is missing
   */
  Outcome measure(Ask ask) throws IOException;
}
