package org.tocsin.foresight.risk.deaths;

import org.tocsin.foresight.risk.deaths.Situations.Situation;

/**
 * What followed the analogues of a situation, brought to its level: deaths after an analogue times
 * (own level + 1) / (its level + 1), the level being a mean of deaths a month whose weights halve
 * every 2 months. A month without deaths stays one.
 */
final class ScaledAnalogues {

  /** Deaths a month; keeps the ratio of two small levels near 1. */
  private static final double OFFSET = 1;

  /** No month of the series has more; a cap on what scaling can make up. */
  private static final double MOST_DEATHS = 30_000;

  private final CountGrid grid;
  private final PastSituations past;
  private final AnalogueForest forest;

  ScaledAnalogues(CountGrid grid, PastSituations past, AnalogueForest forest) {
    this.grid = grid;
    this.past = past;
    this.forest = forest;
  }

  /** For horizons 3 to 14, cumulative on the grid. */
  double[][] cumulative(Situation now) {
    int horizons = Protocol.FARTHEST - Protocol.NEAREST + 1;
    double[][] masses = new double[horizons][grid.size()];
    forest.analogues(
        now.shape(),
        (analogue, weight) -> {
          double ratio = (now.level() + OFFSET) / (analogue.situation().level() + OFFSET);
          for (int i = 0; i < horizons; i++) {
            double deaths = past.after(analogue, Protocol.NEAREST + i);
            grid.add(masses[i], Math.min(deaths * ratio, MOST_DEATHS), weight);
          }
        });
    for (int i = 0; i < horizons; i++) {
      masses[i] = CountGrid.cumulative(masses[i]);
    }
    return masses;
  }
}
