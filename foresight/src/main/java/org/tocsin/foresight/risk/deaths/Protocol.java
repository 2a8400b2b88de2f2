package org.tocsin.foresight.risk.deaths;

import java.time.YearMonth;
import java.util.stream.IntStream;
import org.tocsin.foresight.risk.ForecastDataException;

/**
 * What may be known and what is forecast: for a year, months up to October of the year before, and
 * January to December, 3 to 14 months ahead.
 */
final class Protocol {

  static final int NEAREST = 3;
  static final int FARTHEST = 14;

  /** Fewer months before a window say too little to forecast it. */
  static final int FEWEST_MONTHS = 60;

  private static final int LAST_KNOWN_MONTH = 10;

  private Protocol() {}

  /** Index of the last month that may be known to forecast {@code year}; below 0 if none is. */
  static int origin(DeathSeries series, int year) {
    return series.index(YearMonth.of(year - 1, LAST_KNOWN_MONTH));
  }

  /**
   * What may be known to forecast {@code year}.
   *
   * @throws ForecastDataException when the data begins too late or ends too early
   */
  static DeathSeries known(DeathSeries series, int year) {
    int origin = origin(series, year);
    if (origin + 1 < FEWEST_MONTHS) {
      throw new ForecastDataException(
          "the window %d needs %d months of data before it, and the data begins in %s"
              .formatted(year, FEWEST_MONTHS, series.month(0)));
    }
    return series.until(origin);
  }

  /** 3 to 14. */
  static IntStream horizons() {
    return IntStream.rangeClosed(NEAREST, FARTHEST);
  }
}
