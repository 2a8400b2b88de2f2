package org.tocsin.desk.journal;

import java.util.List;
import java.util.stream.Stream;

/** The facts in order, and the one place where new ones go. */
interface FactLog {
  /** All of them or none; durable when this returns. */
  List<Recorded> append(List<Entry> entries);

  /** The facts from {@code leaf} on, in order; the caller closes the stream. */
  Stream<Recorded> from(long leaf);

  /**
   * @throws IndexOutOfBoundsException when there is no such fact
   */
  Recorded get(long leaf);

  /** How many facts there are. */
  long size();
}
