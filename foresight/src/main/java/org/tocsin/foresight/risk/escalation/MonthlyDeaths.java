package org.tocsin.foresight.risk.escalation;

import java.time.YearMonth;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.DataRelease;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.deaths.DeathSeries;
import org.tocsin.foresight.risk.deaths.SeriesFile;

/**
 * Deaths in state-based conflict by country and month, with months as VIEWS counts them: 1 is
 * January 1980. A value that the file leaves open is unknown, for example before a state existed.
 */
final class MonthlyDeaths {
  private final DeathSeries series;
  private final DataRelease release;
  private final int firstMonth;
  private final int[] ids;

  private MonthlyDeaths(SeriesFile.Loaded loaded) {
    this.series = loaded.series();
    this.release = loaded.release();
    YearMonth first = series.month(0);
    this.firstMonth = month(first.getYear(), first.getMonthValue());
    this.ids = series.countries().stream().mapToInt(MonthlyDeaths::id).toArray();
  }

  static MonthlyDeaths read(DataFolder folder) {
    return new MonthlyDeaths(new SeriesFile(folder).load());
  }

  private static int id(DeathSeries.Country country) {
    try {
      return Integer.parseInt(country.key());
    } catch (NumberFormatException e) {
      throw new ForecastDataException("not a country_id of VIEWS: " + country.key(), e);
    }
  }

  /** The month of a year, 1 to 12, as VIEWS counts. */
  static int month(int year, int monthOfYear) {
    return (year - 1980) * 12 + monthOfYear;
  }

  /** A month as {@code 2020-12}. */
  static String label(int month) {
    return YearMonth.of(1979, 12).plusMonths(month).toString();
  }

  DataRelease release() {
    return release;
  }

  int firstMonth() {
    return firstMonth;
  }

  int lastMonth() {
    return firstMonth + series.months() - 1;
  }

  /** How many countries; they are numbered from 0 in the order of the file. */
  int countries() {
    return ids.length;
  }

  /** The country_id of VIEWS. */
  int id(int country) {
    return ids[country];
  }

  String name(int country) {
    return series.countries().get(country).name();
  }

  /** NaN where it is not known, outside of the file too. */
  double deaths(int country, int month) {
    int place = month - firstMonth;
    return series.isKnown(country, place) ? series.at(country, place) : Double.NaN;
  }

  /** The sum over the months from first to last; NaN when one is not known. */
  double sum(int country, int first, int last) {
    double sum = 0;
    for (int month = first; month <= last; month++) {
      sum += deaths(country, month);
    }
    return sum;
  }
}
