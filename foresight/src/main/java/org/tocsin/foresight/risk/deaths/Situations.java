package org.tocsin.foresight.risk.deaths;

/**
 * A country at one month as numbers that a forest can split on: how many deaths lately and before,
 * how often, how long ago, at worst, and which way it goes. Everything is on the scale log(1 + x)
 * or a share or a number of months, and looks back only.
 */
final class Situations {

  /** Months without deaths are counted up to here. */
  static final int LONGEST_QUIET_MONTHS = 180;

  /** A month counts as severe from here; UCDP counts a conflict from 25 deaths in a year. */
  static final double SEVERE = 25;

  private static final int MEMORY_MONTHS = 120;

  private final DeathSeries series;

  Situations(DeathSeries series) {
    this.series = series;
  }

  /**
   * @param shape what the forest splits on
   * @param level deaths a month by a mean whose weights halve every 2 months
   * @param logYear log of 1 + mean deaths of the last 12 months
   * @param quietMonths months since the last death, up to {@link #LONGEST_QUIET_MONTHS}
   */
  record Situation(float[] shape, double level, double logYear, int quietMonths) {}

  /** Whether at least a year of the country is known at {@code month}. */
  boolean isDescribed(int country, int month) {
    return series.isKnown(country, month) && series.isKnown(country, month - 11);
  }

  /** The situation of a country that {@link #isDescribed}. */
  Situation describe(int country, int month) {
    double[] past = series.history(country, month, LONGEST_QUIET_MONTHS);
    double year = logMean(past, 12);
    int quiet = monthsSince(past, 1);
    double level = weightedMean(past, 2);
    double[] shape = {
      logMean(past, 1),
      logMean(past, 3),
      logMean(past, 6),
      year,
      logMean(past, 24),
      logMean(past, 60),
      Math.log1p(level),
      Math.log1p(weightedMean(past, 18)),
      meanLog(past, 6),
      meanLog(past, 12),
      meanLog(past, 36),
      share(past, 6, 1),
      share(past, 12, 1),
      share(past, 36, 1),
      share(past, 120, 1),
      share(past, 24, SEVERE),
      quiet,
      monthsSince(past, SEVERE),
      Math.log1p(worst(past, 12)),
      Math.log1p(worst(past, 60)),
      Math.log1p(worst(past, 180)),
      logMean(past, 3) - year,
      year - logMean(past, 36)
    };
    return new Situation(floats(shape), level, year, quiet);
  }

  /** log(1 + mean) of all values; NaN without values. */
  static double logMean(double[] values) {
    return logMean(values, values.length);
  }

  private static double logMean(double[] past, int months) {
    return Math.log1p(mean(past, months));
  }

  private static double mean(double[] past, int months) {
    double sum = 0;
    int count = Math.min(months, past.length);
    for (int i = 0; i < count; i++) {
      sum += past[i];
    }
    return sum / count;
  }

  private static double meanLog(double[] past, int months) {
    double sum = 0;
    int count = Math.min(months, past.length);
    for (int i = 0; i < count; i++) {
      sum += Math.log1p(past[i]);
    }
    return sum / count;
  }

  private static double weightedMean(double[] past, double halfLifeMonths) {
    double fade = Math.pow(0.5, 1 / halfLifeMonths);
    double weight = 1 / fade;
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < Math.min(MEMORY_MONTHS, past.length); i++) {
      weight *= fade;
      sum += weight * past[i];
      weights += weight;
    }
    return sum / weights;
  }

  private static double share(double[] past, int months, double threshold) {
    int count = Math.min(months, past.length);
    int hits = 0;
    for (int i = 0; i < count; i++) {
      hits += past[i] >= threshold ? 1 : 0;
    }
    return (double) hits / count;
  }

  private static int monthsSince(double[] past, double threshold) {
    int months = 0;
    while (months < LONGEST_QUIET_MONTHS && months < past.length && past[months] < threshold) {
      months++;
    }
    return months;
  }

  private static double worst(double[] past, int months) {
    double worst = 0;
    for (int i = 0; i < Math.min(months, past.length); i++) {
      worst = Math.max(worst, past[i]);
    }
    return worst;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
