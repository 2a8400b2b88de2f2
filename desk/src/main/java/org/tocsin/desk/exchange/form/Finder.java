package org.tocsin.desk.exchange.form;

import java.util.List;

/** Finds what values of a file point at. */
public interface Finder {
  /**
   * A record by its key in the file, its id, or its title when only one bears it.
   *
   * @param to types it may have; empty for any
   * @return its id, or {@link Why#NO_RECORD}, {@link Why#RECORD_AMBIGUOUS}, {@link Why#WRONG_TYPE}
   */
  Parsed entity(String text, List<String> to);

  /** A sealed item of the case by its id, its digest, or its name when only one bears it. */
  Parsed item(String text);
}
