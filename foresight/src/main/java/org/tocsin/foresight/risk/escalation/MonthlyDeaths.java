package org.tocsin.foresight.risk.escalation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.DataRelease;
import org.tocsin.foresight.risk.ForecastDataException;

/**
 * Deaths in state-based conflict by country and month. Months are counted as VIEWS counts them: 1
 * is January 1980. A value that the file leaves open is unknown, for example before a state
 * existed.
 */
final class MonthlyDeaths {
  private static final String PREFIX = "state_based_deaths_country_month";
  private static final String COUNTRIES = "country_list.csv";

  private final int firstMonth;
  private final int[] countries;
  private final List<String> names;
  private final double[][] deaths;
  private final DataRelease release;

  private MonthlyDeaths(
      int firstMonth, int[] countries, List<String> names, double[][] deaths, DataRelease release) {
    this.firstMonth = firstMonth;
    this.countries = countries;
    this.names = names;
    this.deaths = deaths;
    this.release = release;
  }

  static MonthlyDeaths read(DataFolder folder) {
    String file = folder.getFile(PREFIX, ".csv");
    List<String> lines = folder.lines(file).stream().filter(line -> !line.isBlank()).toList();
    String[] head = lines.get(0).split(",");
    int[] countries =
        IntStream.range(1, head.length).map(i -> (int) number(head[i], file, 1)).toArray();
    double[][] deaths = new double[countries.length][lines.size() - 1];
    int first = 0;
    for (int month = 0; month < lines.size() - 1; month++) {
      String[] fields = lines.get(month + 1).split(",", -1);
      if (fields.length != head.length) {
        throw new ForecastDataException(
            "%s line %d has %d fields, the head has %d"
                .formatted(file, month + 2, fields.length, head.length));
      }
      int id = (int) number(fields[0], file, month + 2);
      first = month == 0 ? id : first;
      if (id != first + month) {
        throw new ForecastDataException(
            "%s line %d is of month %d, not %d".formatted(file, month + 2, id, first + month));
      }
      for (int c = 0; c < countries.length; c++) {
        deaths[c][month] = number(fields[c + 1], file, month + 2);
      }
    }
    DataRelease release = folder.release(label(first + lines.size() - 2), List.of(file, COUNTRIES));
    return new MonthlyDeaths(first, countries, names(folder, countries), deaths, release);
  }

  private static double number(String text, String file, int line) {
    if (text.isBlank() || text.equalsIgnoreCase("nan") || text.equals("NA")) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new ForecastDataException(file + " line " + line + ": no number: " + text, e);
    }
  }

  private static List<String> names(DataFolder folder, int[] countries) {
    Map<String, String> byId = new HashMap<>();
    for (String line : folder.lines(COUNTRIES)) {
      String[] fields = line.split(",", 3);
      byId.put(fields[0], fields[fields.length - 1].replace("\"", ""));
    }
    return Arrays.stream(countries)
        .mapToObj(String::valueOf)
        .map(id -> byId.getOrDefault(id, id))
        .toList();
  }

  /** The month of a year, 1 to 12, as VIEWS counts. */
  static int month(int year, int monthOfYear) {
    return (year - 1980) * 12 + monthOfYear;
  }

  /** A month as {@code 2020-12}. */
  static String label(int month) {
    return "%d-%02d".formatted(1980 + (month - 1) / 12, (month - 1) % 12 + 1);
  }

  DataRelease release() {
    return release;
  }

  int firstMonth() {
    return firstMonth;
  }

  int lastMonth() {
    return firstMonth + deaths[0].length - 1;
  }

  /** How many countries; they are numbered from 0 in the order of the file. */
  int countries() {
    return countries.length;
  }

  /** The country_id of VIEWS. */
  int id(int country) {
    return countries[country];
  }

  String name(int country) {
    return names.get(country);
  }

  /** NaN where it is not known, outside of the file too. */
  double deaths(int country, int month) {
    int place = month - firstMonth;
    return place < 0 || place >= deaths[country].length ? Double.NaN : deaths[country][place];
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
