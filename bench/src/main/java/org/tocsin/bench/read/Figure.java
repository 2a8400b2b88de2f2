package org.tocsin.bench.read;

import java.util.List;

/**
 * One number of a task, with what it must and should reach.
 *
 * @param name for example {@code strict F1}
 * @param unit {@code share} for 0 to 1, else for example {@code words/s}
 * @param peers the same, measured here or published
 */
record Figure(String name, String unit, Estimate value, Goal goal, List<PeerFigure> peers) {
  static final String SHARE = "share";

  Figure {
    peers = List.copyOf(peers);
  }

  Figure(String name, String unit, Estimate value, Goal goal) {
    this(name, unit, value, goal, List.of());
  }

  Figure beside(List<PeerFigure> others) {
    return new Figure(name, unit, value, goal, others);
  }
}
