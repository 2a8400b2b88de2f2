package org.tocsin.foresight.risk.deaths;

import org.tocsin.foresight.score.Ensemble;

/**
 * The last months as they were, each equally likely again. With 12 months it is the benchmark of
 * the VIEWS prediction competition 2023/24.
 *
 * @param months how many
 */
record Conflictology(int months) implements DeathModel {

  @Override
  public String name() {
    return "conflictology-" + months;
  }

  @Override
  public String description() {
    return "each of the last " + months + " months equally likely again";
  }

  @Override
  public Fitted fit(DeathSeries known, long seed) {
    return (country, horizon) -> {
      double[] history = known.history(country, known.last(), months);
      return history.length == 0 ? Ensemble.of(0) : Ensemble.of(history);
    };
  }
}
