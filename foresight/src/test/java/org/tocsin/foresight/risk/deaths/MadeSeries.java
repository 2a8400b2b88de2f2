package org.tocsin.foresight.risk.deaths;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small made-up series: some countries at peace, some that simmer, some that flare up and fade. */
final class MadeSeries {

  static final YearMonth FIRST = YearMonth.of(2000, 1);

  private MadeSeries() {}

  static DeathSeries of(int countries, int months, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    double[][] deaths = new double[countries][];
    List<DeathSeries.Country> names = new ArrayList<>();
    for (int country = 0; country < countries; country++) {
      names.add(new DeathSeries.Country("c" + country, "Country " + country));
      deaths[country] = one(country % 3, months, random);
    }
    return new DeathSeries(FIRST, names, deaths);
  }

  private static double[] one(int kind, int months, RandomGenerator random) {
    double[] deaths = new double[months];
    double level = 0;
    for (int month = 0; month < months; month++) {
      if (random.nextInt(30) == 0) {
        level = kind == 2 ? random.nextInt(200) : kind * random.nextInt(6);
      }
      level *= 0.97;
      deaths[month] = Math.floor(level * random.nextDouble(0.3, 1.7));
    }
    return deaths;
  }

  /** Writes a series as VIEWS does. */
  static Path write(Path folder, DeathSeries series) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "month_id,"
            + series.countries().stream()
                .map(DeathSeries.Country::key)
                .collect(Collectors.joining(",")));
    for (int month = 0; month < series.months(); month++) {
      int at = month;
      String values =
          IntStream.range(0, series.countries().size())
              .mapToObj(c -> series.isKnown(c, at) ? String.valueOf((int) series.at(c, at)) : "")
              .collect(Collectors.joining(","));
      YearMonth when = series.month(month);
      int id = (when.getYear() - 1980) * 12 + when.getMonthValue();
      lines.add(id + "," + values);
    }
    return Files.write(folder.resolve("state_based_deaths_country_month_made.csv"), lines);
  }
}
