package org.tocsin.foresight.score;

/**
 * One probability whose time has come, beside what happened.
 *
 * @param cluster what varies together and is drawn together in a bootstrap, for example a country
 * @param period the list this forecast was ranked in, for example a year
 * @param probability from 0 to 1
 */
public record DueForecast(String cluster, int period, double probability, boolean happened) {
  public DueForecast {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "a probability lies between 0 and 1: " + probability + " for " + cluster);
    }
  }
}
