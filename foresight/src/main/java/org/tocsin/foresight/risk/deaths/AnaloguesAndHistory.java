package org.tocsin.foresight.risk.deaths;

/**
 * Half what followed similar situations, half the country's own last months.
 *
 * @param analogues of any country
 * @param months of the own past
 */
record AnaloguesAndHistory(Analogues analogues, int months) implements DeathModel {

  @Override
  public String name() {
    return "kNN + history";
  }

  @Override
  public String description() {
    return "half analogues, half the last %d months".formatted(months);
  }

  @Override
  public Fitted fit(DeathSeries known, long seed) {
    Analogues.Search search = analogues.search(known);
    return (country, horizon) -> {
      WeightedSample past = new WeightedSample();
      for (double deaths : known.history(country, known.last(), months)) {
        past.add(deaths, 1);
      }
      WeightedSample mixed = new WeightedSample().addAll(search.sample(country, horizon), 0.5);
      return (past.isEmpty() ? mixed : mixed.addAll(past, 0.5)).toEnsemble();
    };
  }
}
