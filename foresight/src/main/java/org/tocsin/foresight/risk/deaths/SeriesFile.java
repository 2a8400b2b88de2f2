package org.tocsin.foresight.risk.deaths;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.DataRelease;
import org.tocsin.foresight.risk.ForecastDataException;

/**
 * Reads the table of VIEWS: a row a month ({@code month_id} 1 is January 1980), a column a country,
 * empty where a state did not exist. Beside it, {@code country_list.csv} may name the countries.
 */
public final class SeriesFile {

  private static final String PREFIX = "state_based_deaths_country_month";
  private static final String NAMES = "country_list.csv";
  private static final YearMonth BEFORE_FIRST = YearMonth.of(1979, 12);

  /**
   * @param series what the file holds
   * @param release which release it is
   */
  public record Loaded(DeathSeries series, DataRelease release) {}

  private final DataFolder folder;
  private final String file;

  public SeriesFile(DataFolder folder) {
    this.folder = folder;
    this.file = folder.only(PREFIX, ".csv");
  }

  /** Everything in the file; what is odd is an error with its line. */
  public Loaded load() {
    List<String> lines = folder.lines(file).stream().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2) {
      throw new ForecastDataException(file + " has no months");
    }
    String[] head = lines.getFirst().split(",", -1);
    if (head.length < 2 || !head[0].equals("month_id")) {
      throw new ForecastDataException(file + ", line 1: the columns are month_id and country ids");
    }
    int first = monthId(lines.get(1).split(",", -1), 2);
    double[][] deaths = new double[head.length - 1][lines.size() - 1];
    for (int month = 0; month < lines.size() - 1; month++) {
      String[] cells = lines.get(month + 1).split(",", -1);
      check(cells, head.length, month + 2, first + month);
      for (int country = 0; country < deaths.length; country++) {
        deaths[country][month] = value(cells[country + 1], month + 2);
      }
    }
    DeathSeries series = new DeathSeries(BEFORE_FIRST.plusMonths(first), countries(head), deaths);
    return new Loaded(
        series, folder.release(series.month(series.last()).toString(), List.of(file)));
  }

  private void check(String[] cells, int width, int number, int expectedId) {
    if (cells.length != width) {
      throw odd(number, "has %d columns, not %d".formatted(cells.length, width));
    }
    if (monthId(cells, number) != expectedId) {
      throw odd(number, "month_id " + cells[0] + " where " + expectedId + " should follow");
    }
  }

  private int monthId(String[] cells, int number) {
    try {
      return Integer.parseInt(cells[0].endsWith(".0") ? cells[0].split("\\.")[0] : cells[0]);
    } catch (NumberFormatException e) {
      throw odd(number, "month_id is not a number: " + cells[0]);
    }
  }

  private double value(String cell, int number) {
    if (cell.isEmpty() || cell.equalsIgnoreCase("nan")) {
      return Double.NaN;
    }
    try {
      double deaths = Double.parseDouble(cell);
      if (deaths >= 0 && deaths < Double.POSITIVE_INFINITY) {
        return deaths;
      }
    } catch (NumberFormatException e) {
      throw odd(number, "not a number of deaths: " + cell);
    }
    throw odd(number, "not a number of deaths: " + cell);
  }

  private List<DeathSeries.Country> countries(String[] head) {
    Map<String, String> names = names();
    List<DeathSeries.Country> countries = new ArrayList<>();
    for (int i = 1; i < head.length; i++) {
      countries.add(new DeathSeries.Country(head[i], names.getOrDefault(head[i], head[i])));
    }
    return countries;
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    if (folder.has(NAMES)) {
      for (String line : folder.lines(NAMES)) {
        String[] cells = line.split(",", 3);
        if (cells.length == 3) {
          names.put(cells[0], cells[2].replace("\"", ""));
        }
      }
    }
    return names;
  }

  private ForecastDataException odd(int number, String what) {
    return new ForecastDataException("%s, line %d: %s".formatted(file, number, what));
  }
}
