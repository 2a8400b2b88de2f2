package org.tocsin.foresight.risk.deaths;

import java.time.YearMonth;
import java.util.stream.IntStream;

/**
 * What may be known and what is forecast: for a year, months up to October of the year before, and
 * January to December, 3 to 14 months ahead.
 */
final class Protocol {

  static final int NEAREST = 3;
  static final int FARTHEST = 14;
  private static final int LAST_KNOWN_MONTH = 10;

  private Protocol() {}

  /** Index of the last month that may be known to forecast {@code year}. */
  static int origin(DeathSeries series, int year) {
    return series.index(YearMonth.of(year - 1, LAST_KNOWN_MONTH));
  }

  /** 3 to 14. */
  static IntStream horizons() {
    return IntStream.rangeClosed(NEAREST, FARTHEST);
  }
}
