package org.tocsin.foresight.risk.deaths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.foresight.score.Ensemble;

/**
 * Tocsin's own forecast: a mixture of the country's past and of learned analogues, whose weights
 * depend on how violent the country is and how far ahead the month lies. The weights are learned
 * from forecasts that were made as of earlier years (a rolling origin), never from what the parts
 * had already seen.
 *
 * <p>An instance remembers what it worked out of a series, so use one for one series; not safe for
 * several threads.
 */
final class PooledModel implements DeathModel {

  /** Before this window too little is known to learn analogues from. */
  private static final int FIRST_WINDOW = 2000;

  /** Weights are learned from forecasts as of October and of April. */
  private static final int[] ORIGIN_SHIFTS = {0, 6};

  /** Every third case teaches as much as all of them: neighbours in time are alike. */
  private static final int CASE_STEP = 3;

  private static final double PENALTY = 0.01;
  private static final int DRAWS = 1000;

  private final CountGrid grid = new CountGrid();
  private final Map<Integer, List<PoolCase>> casesByWindow = new HashMap<>();

  @Override
  public String name() {
    return "tocsin pool";
  }

  @Override
  public String description() {
    return "the own past and analogues by a forest, weighed by level and horizon";
  }

  @Override
  public Fitted fit(DeathSeries known, long seed) {
    return fit(known, gate(known, seed), seed);
  }

  /** Forecasts with weights that were learned before. */
  Fitted fit(DeathSeries known, Gate gate, long seed) {
    Parts parts = Parts.learn(grid, known, seed);
    ExponentialHistory simple = new ExponentialHistory(6);
    Map<Integer, Ensemble[]> byCountry = new HashMap<>();
    return (country, horizon) ->
        byCountry
            .computeIfAbsent(
                country,
                any ->
                    isDescribed(known, country)
                        ? pooled(parts, known, country, gate)
                        : always(simple.sample(known, country).toEnsemble()))[
            horizon - Protocol.NEAREST];
  }

  private static boolean isDescribed(DeathSeries known, int country) {
    return new Situations(known).isDescribed(country, known.last());
  }

  private Ensemble[] pooled(Parts parts, DeathSeries known, int country, Gate gate) {
    Parts.Described described = parts.describe(known, country);
    return Protocol.horizons()
        .mapToObj(horizon ->
            pool(described.cumulative(horizon), gate.weights(described.context(horizon))))
        .toArray(Ensemble[]::new);
  }

  private static Ensemble[] always(Ensemble same) {
    return Protocol.horizons().mapToObj(horizon -> same).toArray(Ensemble[]::new);
  }

  private Ensemble pool(double[][] parts, double[] weights) {
    double[] cumulative = new double[grid.size()];
    for (int part = 0; part < parts.length; part++) {
      for (int i = 0; i < cumulative.length; i++) {
        cumulative[i] += weights[part] * parts[part][i];
      }
    }
    return Ensemble.of(grid.draws(cumulative, DRAWS));
  }

  /** Learns the weights from windows whose outcomes were all known by the end of the series. */
  Gate gate(DeathSeries known, long seed) {
    int lastWindow = known.month(known.last()).getYear() - 1;
    List<PoolCase> cases = new ArrayList<>();
    for (int window = FIRST_WINDOW; window <= lastWindow; window++) {
      int year = window;
      cases.addAll(casesByWindow.computeIfAbsent(window, any -> cases(known, year, seed)));
    }
    return new GateFit(Parts.evenGate(), PENALTY).fit(cases);
  }

  private List<PoolCase> cases(DeathSeries known, int window, long seed) {
    List<PoolCase> cases = new ArrayList<>();
    int october = Protocol.origin(known, window);
    if (october + 1 < Protocol.FEWEST_MONTHS) {
      return cases;
    }
    Parts parts = Parts.learn(grid, known.until(october), seed);
    for (int shift : ORIGIN_SHIFTS) {
      DeathSeries then = known.until(october + shift);
      for (int country = 0; country < known.countries().size(); country++) {
        if (isDescribed(then, country)) {
          add(cases, window, parts.describe(then, country), known, country, then.last());
        }
      }
    }
    return cases;
  }

  private void add(
      List<PoolCase> cases,
      int window,
      Parts.Described described,
      DeathSeries known,
      int country,
      int origin) {
    Protocol.horizons()
        .filter(horizon -> (country + horizon) % CASE_STEP == 0)
        .filter(horizon -> known.isKnown(country, origin + horizon))
        .forEach(horizon ->
            cases.add(
                PoolCase.of(
                    grid,
                    window,
                    described.context(horizon),
                    described.cumulative(horizon),
                    known.at(country, origin + horizon))));
  }
}
