package org.tocsin.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of the table.
 *
 * @param unit of all samples, for example {@code entries/s}
 * @param plain the same work with plain file access; empty when there is nothing to compare with
 */
record Row(String name, String unit, Samples tocsin, Optional<Samples> plain) {

  static Row of(String name, String unit, Turns turns) {
    return new Row(name, unit, turns.tocsin(), Optional.of(turns.plain()));
  }

  static Row alone(String name, String unit, Samples tocsin) {
    return new Row(name, unit, tocsin, Optional.empty());
  }

  /** Tocsin's median by the plain side's. */
  OptionalDouble ratio() {
    return plain.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(tocsin.median() / plain.get().median());
  }
}
