package org.tocsin.foresight.risk.deaths;

/**
 * The past as it was, recent months more likely than old ones.
 *
 * @param halfLifeMonths after how many months the weight is half
 */
record ExponentialHistory(double halfLifeMonths) implements DeathModel {

  /** Further back nothing weighs enough to matter. */
  private static final int HALF_LIVES = 20;

  @Override
  public String name() {
    return "exponential history";
  }

  @Override
  public String description() {
    return "past months, the weight halved every " + Math.round(halfLifeMonths) + " months";
  }

  @Override
  public Fitted fit(DeathSeries known, long seed) {
    return (country, horizon) -> sample(known, country).toEnsemble();
  }

  /** The weighted past of a country; certain zero where nothing is known. */
  WeightedSample sample(DeathSeries known, int country) {
    WeightedSample sample = new WeightedSample();
    int oldest = Math.max(0, known.last() - (int) (HALF_LIVES * halfLifeMonths));
    for (int month = known.last(); month >= oldest; month--) {
      if (known.isKnown(country, month)) {
        double age = known.last() - (double) month;
        sample.add(known.at(country, month), Math.pow(0.5, age / halfLifeMonths));
      }
    }
    return sample.isEmpty() ? sample.add(0, 1) : sample;
  }
}
