package org.tocsin.bench.read;

import java.util.List;

/**
 * What was found, of one document or of many.
 *
 * @param right found and in the gold
 * @param found by the reader
 * @param gold in the gold
 */
record Counts(double right, double found, double gold) {
  static final Counts NONE = new Counts(0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(right + other.right, found + other.found, gold + other.gold);
  }

  static Counts sum(List<Counts> parts) {
    return parts.stream().reduce(NONE, Counts::plus);
  }

  /** Share of what was found that is right; 0 when nothing was found. */
  double precision() {
    return found == 0 ? 0 : right / found;
  }

  /** Share of the gold that was found; 0 when there is no gold. */
  double recall() {
    return gold == 0 ? 0 : right / gold;
  }

  /** Harmonic mean of both. */
  double f1() {
    return found + gold == 0 ? 0 : 2 * right / (found + gold);
  }
}
