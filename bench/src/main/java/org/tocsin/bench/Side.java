package org.tocsin.bench;

import java.io.IOException;

/** One side of a measurement: does its work once and says how it went, in the unit of its row. */
@FunctionalInterface
public interface Side {
  /**
   * @param round 0 for the warm-up, then 1, 2, ...; the same for both sides
   */
  double measure(int round) throws IOException;
}
