package org.tocsin.foresight.risk.deaths;

import org.tocsin.foresight.score.Ensemble;

/** A way to forecast deaths: learns from what is known, then forecasts the months after it. */
interface DeathModel {

  /** Its name in tables and files. */
  String name();

  /** One sentence: what it does. */
  String description();

  /**
   * Learns from a series that ends with the last month that may be known.
   *
   * @param seed of whatever is drawn; the same seed gives the same forecasts
   */
  Fitted fit(DeathSeries known, long seed);

  /** Forecasts made from one last known month. */
  interface Fitted {

    /**
     * The deaths of a country as 1 to 1000 draws.
     *
     * @param country index in the series
     * @param horizon months after the last known month, from 3 to 14
     */
    Ensemble forecast(int country, int horizon);
  }
}
