package org.tocsin.foresight.risk;

import org.tocsin.foresight.score.Ensemble;

/** One forecast for one place and period. */
public sealed interface Forecast {

  /** Key of the place in the data. */
  String place();

  /** Name of the place as the data writes it. */
  String placeName();

  /** The period, for example {@code 2018-03}, {@code 2018} or {@code 2018-01/2018-12}. */
  String period();

  /**
   * How many, as a distribution.
   *
   * @param draws equally likely numbers
   */
  record Count(String place, String placeName, String period, Ensemble draws) implements Forecast {}

  /**
   * Whether something happens in the period.
   *
   * @param event what happens, in a few words
   * @param probability 0 to 1
   */
  record Chance(String place, String placeName, String event, String period, double probability)
      implements Forecast {
    public Chance {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("no probability: " + probability);
      }
    }
  }
}
