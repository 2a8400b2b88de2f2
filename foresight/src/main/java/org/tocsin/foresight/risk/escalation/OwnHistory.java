package org.tocsin.foresight.risk.escalation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a country's own series says at the end of each month. Sums are over the months known; what
 * has never been seen has decayed to 0, and an unknown month makes that month's values unknown.
 */
final class OwnHistory {
  private static final int[] SUMS = {1, 2, 3, 6, 12, 24, 60};
  private static final double[] HALF_LIVES = {2, 6, 24, 60};
  private static final double[] LEVELS = {1, 25, 100, 500};
  private static final double FADE = 12;

  private final MonthlyDeaths deaths;
  private final int country;
  private final int months;
  private final Map<String, double[]> values = new LinkedHashMap<>();

  private OwnHistory(MonthlyDeaths deaths, int country) {
    this.deaths = deaths;
    this.country = country;
    this.months = deaths.lastMonth() - deaths.firstMonth() + 1;
  }

  /** Name to one value a month. */
  static Map<String, double[]> of(MonthlyDeaths deaths, int country) {
    OwnHistory history = new OwnHistory(deaths, country);
    for (int length : SUMS) {
      history.window(length);
    }
    for (double halfLife : HALF_LIVES) {
      history.weighted(halfLife);
    }
    for (double level : LEVELS) {
      history.decay(level);
    }
    history.trend();
    return history.values;
  }

  private double at(int place) {
    return deaths.deaths(country, deaths.firstMonth() + place);
  }

  private double[] fresh(String name) {
    return values.computeIfAbsent(name, key -> new double[months]);
  }

  /** Sum, highest month and share of months with deaths over the last so many. */
  private void window(int length) {
    double[] sums = fresh("sum_" + length);
    double[] highest = length >= 6 ? fresh("highest_" + length) : new double[months];
    double[] active = length >= 6 ? fresh("active_" + length) : new double[months];
    for (int place = 0; place < months; place++) {
      double sum = 0;
      int known = 0;
      for (int back = Math.max(0, place - length + 1); back <= place; back++) {
        double value = at(back);
        if (!Double.isNaN(value)) {
          known++;
          sum += value;
          highest[place] = Math.max(highest[place], Math.log1p(value));
          active[place] += value >= 1 ? 1 : 0;
        }
      }
      boolean unknown = Double.isNaN(at(place));
      sums[place] = unknown ? Double.NaN : Math.log1p(sum);
      active[place] = unknown ? Double.NaN : active[place] / known;
      highest[place] = unknown ? Double.NaN : highest[place];
    }
  }

  /** Mean of the logarithms, older months counting half after each half-life. */
  private void weighted(double halfLife) {
    double[] means = fresh("weighted_" + (int) halfLife);
    double keep = Math.pow(0.5, 1 / halfLife);
    double sum = 0;
    double total = 0;
    for (int place = 0; place < months; place++) {
      double value = at(place);
      sum *= keep;
      total *= keep;
      if (!Double.isNaN(value)) {
        sum += Math.log1p(value);
        total += 1;
      }
      means[place] = Double.isNaN(value) ? Double.NaN : sum / total;
    }
  }

  /** 1 in a month with so many deaths, then half after each year; 0 when there never was one. */
  private void decay(double level) {
    double[] decays = fresh("decay_" + (int) level);
    double keep = Math.pow(0.5, 1 / FADE);
    double decay = 0;
    for (int place = 0; place < months; place++) {
      double value = at(place);
      decay = value >= level ? 1 : decay * keep;
      decays[place] = Double.isNaN(value) ? Double.NaN : decay;
    }
  }

  /** The last month and quarter beside those before. */
  private void trend() {
    double[] month = fresh("month_to_year");
    double[] quarter = fresh("quarter_to_last");
    double[] threes = fresh("sum_3");
    for (int place = 0; place < months; place++) {
      double year = Math.log1p(Math.expm1(fresh("sum_12")[place]) / 12);
      month[place] = fresh("sum_1")[place] - year;
      quarter[place] = place < 3 ? Double.NaN : threes[place] - threes[place - 3];
    }
  }
}
