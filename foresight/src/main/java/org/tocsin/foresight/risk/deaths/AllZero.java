package org.tocsin.foresight.risk.deaths;

import org.tocsin.foresight.score.Ensemble;

/** No deaths anywhere: what a table of peace would score. */
final class AllZero implements DeathModel {

  private static final Ensemble NONE = Ensemble.of(0);

  @Override
  public String name() {
    return "all-zero";
  }

  @Override
  public String description() {
    return "no deaths anywhere";
  }

  @Override
  public Fitted fit(DeathSeries known, long seed) {
    return (country, horizon) -> NONE;
  }
}
