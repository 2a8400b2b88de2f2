package org.tocsin.foresight.risk.onset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.DataRelease;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.learn.Examples;
import org.tocsin.foresight.risk.learn.Table;

/**
 * What the Early Warning Project's table says of each country and year: what was known at its end,
 * and whether a new mass killing began in one of the two years after it.
 */
final class CountryYears {
  private static final String PREFIX = "mass_killing_country_years";
  private static final Set<String> NO_PREDICTORS =
      Set.of("ewp_name", "year", "year_sq", "ccode", "mk_onset_1or2", "mk_onset_1", "mk_onset_2");

  private final CsvTable csv;
  private final Table predictors;
  private final int[] years;
  private final double[] onsetWithinTwo;
  private final double[] onset;
  private final DataRelease release;

  private CountryYears(CsvTable csv, DataFolder folder) {
    this.csv = csv;
    this.predictors = predictors(csv);
    int rows = csv.rows().size();
    int year = csv.column("year");
    this.years = IntStream.range(0, rows).map(row -> (int) csv.number(row, year)).toArray();
    this.onsetWithinTwo = column(csv, "mk_onset_1or2");
    this.onset = column(csv, "mk_onset");
    this.release = folder.release(String.valueOf(lastYear()), List.of(csv.name()));
  }

  static CountryYears read(DataFolder folder) {
    return new CountryYears(CsvTable.read(folder, folder.only(PREFIX, ".csv")), folder);
  }

  private static Table predictors(CsvTable csv) {
    List<String> names = new ArrayList<>(csv.head());
    names.removeAll(NO_PREDICTORS);
    double[][] columns = names.stream().map(name -> column(csv, name)).toArray(double[][]::new);
    return Table.of(names, columns);
  }

  private static double[] column(CsvTable csv, String name) {
    int column = csv.column(name);
    return IntStream.range(0, csv.rows().size())
        .mapToDouble(row -> csv.number(row, column))
        .toArray();
  }

  DataRelease release() {
    return release;
  }

  int firstYear() {
    return IntStream.of(years).min().orElseThrow();
  }

  int lastYear() {
    return IntStream.of(years).max().orElseThrow();
  }

  int year(int row) {
    return years[row];
  }

  String country(int row) {
    return csv.text(row, csv.column("ewp_name"));
  }

  /** Whether a mass killing began in one of the two years after this one; empty if not known. */
  Optional<Boolean> onsetWithinTwo(int row) {
    double value = onsetWithinTwo[row];
    return Double.isNaN(value) ? Optional.empty() : Optional.of(value > 0);
  }

  /** Whether one began in this very year; empty if not known. */
  Optional<Boolean> onset(int row) {
    return Double.isNaN(onset[row]) ? Optional.empty() : Optional.of(onset[row] > 0);
  }

  /** Rows of one year in the order of the file. */
  int[] of(int year) {
    return where(row -> years[row] == year);
  }

  /** What was known of these rows. */
  Table predictors(int[] rows) {
    return predictors.rows(rows);
  }

  /**
   * All rows up to and with a year whose outcome is known.
   *
   * @throws ForecastDataException when there is none
   */
  Examples upTo(int year) {
    int[] rows = where(row -> years[row] <= year && onsetWithinTwo(row).isPresent());
    if (rows.length == 0) {
      throw new ForecastDataException(csv.name() + " has no outcomes up to " + year);
    }
    boolean[] happened = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      happened[i] = onsetWithinTwo[rows[i]] > 0;
    }
    return Examples.of(predictors.rows(rows), happened);
  }

  private int[] where(IntPredicate wanted) {
    return IntStream.range(0, years.length).filter(wanted).toArray();
  }
}
