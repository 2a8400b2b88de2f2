package org.tocsin.foresight.risk.deaths;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.tocsin.foresight.risk.ForecastDataException;

/**
 * Deaths by month and country. Months are counted from the first month of the data; {@link #until}
 * gives what was known earlier, and no model is ever handed more than that.
 */
public final class DeathSeries {

  private final YearMonth first;
  private final List<Country> countries;

  /** [country][month]; NaN where the country did not exist or nothing is known. */
  private final double[][] deaths;

  private final int months;

  /**
   * @param key of the country in the data
   * @param name as the data writes it
   */
  public record Country(String key, String name) {}

  /**
   * @param first first month
   * @param countries in the order of {@code deaths}
   * @param deaths [country][month], all of one length; NaN where unknown
   */
  DeathSeries(YearMonth first, List<Country> countries, double[][] deaths) {
    this(first, countries, deaths, deaths.length == 0 ? 0 : deaths[0].length);
  }

  private DeathSeries(YearMonth first, List<Country> countries, double[][] deaths, int months) {
    this.first = first;
    this.countries = List.copyOf(countries);
    this.deaths = deaths;
    this.months = months;
  }

  /** The same series as it stood at the end of month {@code last}. */
  DeathSeries until(int last) {
    if (last < 0 || last >= months) {
      throw new ForecastDataException(
          "the data ends in %s, before the month that is needed: %s"
              .formatted(month(months - 1), month(last)));
    }
    return new DeathSeries(first, countries, deaths, last + 1);
  }

  public List<Country> countries() {
    return countries;
  }

  /** How many months are known. */
  public int months() {
    return months;
  }

  /** The index of the last known month. */
  int last() {
    return months - 1;
  }

  public YearMonth month(int index) {
    return first.plusMonths(index);
  }

  int index(YearMonth month) {
    return (int) first.until(month, ChronoUnit.MONTHS);
  }

  /** Deaths in the month, or NaN where unknown. */
  public double at(int country, int month) {
    if (month >= months) {
      throw new IllegalArgumentException("not known yet: " + month(month));
    }
    return month < 0 ? Double.NaN : deaths[country][month];
  }

  public boolean isKnown(int country, int month) {
    return month >= 0 && month < months && !Double.isNaN(deaths[country][month]);
  }

  /**
   * The known values of the last {@code count} months up to {@code last}, newest first; fewer where
   * some are unknown.
   */
  double[] history(int country, int last, int count) {
    double[] values = new double[Math.min(count, last + 1)];
    int known = 0;
    for (int month = last; month > last - count && month >= 0; month--) {
      if (isKnown(country, month)) {
        values[known++] = deaths[country][month];
      }
    }
    return Arrays.copyOf(values, known);
  }
}
