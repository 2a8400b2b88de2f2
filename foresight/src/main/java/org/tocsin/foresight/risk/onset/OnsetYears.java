package org.tocsin.foresight.risk.onset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tocsin.foresight.score.DueForecast;

/**
 * The Early Warning Project's second way to score: whether a mass killing began in year Y, against
 * the higher of the forecasts from the data of Y - 1 and Y - 2.
 */
final class OnsetYears {

  private OnsetYears() {}

  /** Forecasts by the year whose data they used, as those of the year of onset. */
  static List<DueForecast> of(List<DueForecast> twoYears, CountryYears data) {
    Map<String, Double> risk = new HashMap<>();
    twoYears.forEach(due -> risk.put(key(due.cluster(), due.period()), due.probability()));
    int first = twoYears.stream().mapToInt(DueForecast::period).min().orElse(0);
    int last = twoYears.stream().mapToInt(DueForecast::period).max().orElse(0);
    List<DueForecast> years = new ArrayList<>();
    for (int year = first + 1; year <= Math.min(last + 1, data.lastYear()); year++) {
      for (int row : data.of(year)) {
        higher(risk, data.country(row), year)
            .ifPresent(value -> data.onset(row).ifPresent(add(years, data, row, value)));
      }
    }
    return years;
  }

  private static Consumer<Boolean> add(
      List<DueForecast> years, CountryYears data, int row, double risk) {
    return happened ->
        years.add(new DueForecast(data.country(row), data.year(row), risk, happened));
  }

  private static Optional<Double> higher(Map<String, Double> risk, String country, int year) {
    double one = risk.getOrDefault(key(country, year - 1), -1.0);
    double two = risk.getOrDefault(key(country, year - 2), -1.0);
    double higher = Math.max(one, two);
    return higher < 0 ? Optional.empty() : Optional.of(higher);
  }

  private static String key(String country, int year) {
    return year + " " + country;
  }
}
