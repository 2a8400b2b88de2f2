package org.tocsin.foresight.risk.escalation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.foresight.risk.learn.Table;

/**
 * What is known at the end of each month, of a country and of its neighbours on land. No value
 * looks past its month.
 */
final class ConflictFeatures {
  private static final List<String> OF_NEIGHBOURS =
      List.of("sum_1", "sum_3", "sum_12", "weighted_6", "weighted_24", "decay_25", "active_12");

  private final MonthlyDeaths deaths;
  private final List<Map<String, double[]>> byCountry = new ArrayList<>();
  private final List<String> names;

  ConflictFeatures(MonthlyDeaths deaths, Neighbours neighbours) {
    this.deaths = deaths;
    List<Map<String, double[]>> own = new ArrayList<>();
    Map<Integer, Integer> placeOfId = new HashMap<>();
    for (int country = 0; country < deaths.countries(); country++) {
      own.add(OwnHistory.of(deaths, country));
      placeOfId.put(deaths.id(country), country);
    }
    for (int country = 0; country < deaths.countries(); country++) {
      List<Map<String, double[]>> beside =
          neighbours.of(deaths.id(country)).stream()
              .filter(placeOfId::containsKey)
              .map(id -> own.get(placeOfId.getOrDefault(id, 0)))
              .toList();
      Map<String, double[]> all = new LinkedHashMap<>(own.get(country));
      all.putAll(beside(beside));
      byCountry.add(all);
    }
    names = List.copyOf(byCountry.get(0).keySet());
  }

  /** The highest and the mean of each value over the neighbours; 0 for an island. */
  private Map<String, double[]> beside(List<Map<String, double[]>> neighbours) {
    Map<String, double[]> beside = new LinkedHashMap<>();
    int months = deaths.lastMonth() - deaths.firstMonth() + 1;
    for (String name : OF_NEIGHBOURS) {
      double[] highest = new double[months];
      double[] mean = new double[months];
      for (int place = 0; place < months; place++) {
        double sum = 0;
        int known = 0;
        for (Map<String, double[]> one : neighbours) {
          double value = one.getOrDefault(name, highest)[place];
          if (!Double.isNaN(value)) {
            highest[place] = Math.max(highest[place], value);
            sum += value;
            known++;
          }
        }
        mean[place] = known == 0 ? 0 : sum / known;
      }
      beside.put("highest_beside_" + name, highest);
      beside.put("mean_beside_" + name, mean);
    }
    return beside;
  }

  List<String> names() {
    return names;
  }

  /** The columns that come from the country itself. */
  List<String> ownNames() {
    return names.stream().filter(name -> !name.contains("beside")).toList();
  }

  Table table(List<CountryMonth> rows) {
    double[][] columns = new double[names.size()][rows.size()];
    for (int c = 0; c < columns.length; c++) {
      for (int row = 0; row < rows.size(); row++) {
        CountryMonth one = rows.get(row);
        double[] values = byCountry.get(one.country()).getOrDefault(names.get(c), columns[c]);
        columns[c][row] = values[one.month() - deaths.firstMonth()];
      }
    }
    return Table.of(names, columns);
  }
}
