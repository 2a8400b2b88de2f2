package org.tocsin.foresight.risk.deaths;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.foresight.risk.deaths.Situations.Situation;

/**
 * The distributions that a pool mixes: the country's own past, recent months weighing more, and
 * what followed learned analogues, brought to the country's own level. See docs/forecasts.md for
 * how these were chosen.
 */
final class Parts {

  private static final ExponentialHistory SHORT = new ExponentialHistory(3);
  private static final ExponentialHistory LONG = new ExponentialHistory(6);
  private static final HistorySpread SPREAD = new HistorySpread(0.4);
  private static final AnalogueForest.Settings FINE = new AnalogueForest.Settings(30, 10, 8, 0.3);
  private static final AnalogueForest.Settings COARSE = new AnalogueForest.Settings(30, 40, 5, 0.3);

  private static final int PARTS = 4;
  private static final int CONTEXT = 6;

  private final CountGrid grid;
  private final List<ScaledAnalogues> analogues;

  private Parts(CountGrid grid, List<ScaledAnalogues> analogues) {
    this.grid = grid;
    this.analogues = analogues;
  }

  /** Learns analogues from a series. */
  static Parts learn(CountGrid grid, DeathSeries known, long seed) {
    PastSituations past = new PastSituations(known);
    return new Parts(
        grid,
        List.of(
            new ScaledAnalogues(grid, past, new AnalogueForest(past, FINE, seed)),
            new ScaledAnalogues(grid, past, new AnalogueForest(past, COARSE, seed + 1))));
  }

  /** Coefficients of a gate that weighs all parts alike. */
  static double[][] evenGate() {
    return new double[PARTS][CONTEXT];
  }

  /**
   * The parts for every horizon, for a country as it stands at the end of {@code known}, which may
   * be later than what was learned from.
   */
  Described describe(DeathSeries known, int country) {
    Situation now = new Situations(known).describe(country, known.last());
    double[] brief = history(SHORT, known, country);
    double[] longer = history(LONG, known, country);
    List<double[][]> followed = analogues.stream().map(one -> one.cumulative(now)).toList();
    List<double[][]> byHorizon = new ArrayList<>();
    for (int i = 0; i <= Protocol.FARTHEST - Protocol.NEAREST; i++) {
      byHorizon.add(new double[][] {brief, longer, followed.get(0)[i], followed.get(1)[i]});
    }
    return new Described(now, byHorizon);
  }

  private double[] history(ExponentialHistory history, DeathSeries known, int country) {
    double[] masses = new double[grid.size()];
    history.sample(known, country).forEach((count, weight) -> grid.add(masses, count, weight));
    return CountGrid.cumulative(SPREAD.spread(grid, masses));
  }

  /**
   * A country with its parts.
   *
   * @param now its situation
   * @param byHorizon for horizons 3 to 14: [part][place on the grid], cumulative
   */
  record Described(Situation now, List<double[][]> byHorizon) {

    double[][] cumulative(int horizon) {
      return byHorizon.get(horizon - Protocol.NEAREST);
    }

    /**
     * What weights may depend on: a constant, how far ahead (-1.6 to 1.6), how violent the last
     * year was, a year and five years of quiet, and level by horizon.
     */
    double[] context(int horizon) {
      double middle = (Protocol.NEAREST + Protocol.FARTHEST) / 2.0;
      double ahead = (horizon - middle) / 3.5;
      return new double[] {
        1,
        ahead,
        now.logYear() / 2,
        now.quietMonths() >= 12 ? 1 : 0,
        now.quietMonths() >= 60 ? 1 : 0,
        ahead * now.logYear() / 4
      };
    }
  }
}
