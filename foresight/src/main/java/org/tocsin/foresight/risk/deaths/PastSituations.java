package org.tocsin.foresight.risk.deaths;

import java.util.ArrayList;
import java.util.List;

/**
 * Every situation of a series whose following 14 months are known, with what a forest learns from:
 * for each third of the horizons, the mean logarithm of deaths, the share of months with any, and
 * the share of severe ones, each divided by its spread.
 */
final class PastSituations {

  private static final int OLDEST_MONTH = 24;
  private static final int THIRDS = 3;
  private static final int MONTHS_OF_A_THIRD = 4;

  private final DeathSeries series;
  private final List<Past> pasts = new ArrayList<>();

  /**
   * @param country index
   * @param month index
   * @param situation as it was then
   * @param targets what followed, on scales of one spread
   */
  record Past(int country, int month, Situations.Situation situation, float[] targets) {}

  PastSituations(DeathSeries known) {
    this.series = known;
    Situations situations = new Situations(known);
    for (int month = OLDEST_MONTH; month <= known.last() - Protocol.FARTHEST; month++) {
      for (int country = 0; country < known.countries().size(); country++) {
        if (situations.isDescribed(country, month)) {
          pasts.add(
              new Past(
                  country, month, situations.describe(country, month), targets(country, month)));
        }
      }
    }
    scale();
  }

  List<Past> list() {
    return pasts;
  }

  /** Deaths {@code horizon} months after a past situation. */
  double after(Past past, int horizon) {
    return series.at(past.country(), past.month() + horizon);
  }

  private float[] targets(int country, int month) {
    float[] targets = new float[THIRDS * 3];
    for (int horizon = Protocol.NEAREST; horizon <= Protocol.FARTHEST; horizon++) {
      int third = (horizon - Protocol.NEAREST) / MONTHS_OF_A_THIRD;
      double deaths = series.at(country, month + horizon);
      targets[third] += (float) Math.log1p(deaths);
      targets[THIRDS + third] += deaths > 0 ? 1 : 0;
      targets[2 * THIRDS + third] += deaths >= Situations.SEVERE ? 1 : 0;
    }
    return targets;
  }

  private void scale() {
    for (int target = 0; target < THIRDS * 3; target++) {
      double sum = 0;
      double squares = 0;
      for (Past past : pasts) {
        sum += past.targets()[target];
        squares += (double) past.targets()[target] * past.targets()[target];
      }
      double mean = sum / pasts.size();
      double variance = squares / pasts.size() - mean * mean;
      float scale = variance > 0 ? (float) (1 / Math.sqrt(variance)) : 0;
      for (Past past : pasts) {
        past.targets()[target] *= scale;
      }
    }
  }
}
