package org.tocsin.desk.warn.ladder;

import java.io.IOException;

/** Takes one notice out of the house. */
@FunctionalInterface
interface Carrier {
  /**
   * Returns when the other side has taken it.
   *
   * @throws IOException when it has not, or when nobody can tell
   */
  void carry(Notice notice, Recipient to) throws IOException;
}
