package org.tocsin.stream.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An exercise: short English reports from a country that does not exist, as JSON lines. The same
 * size, number of files and seed give the same bytes. Reports stand in the order of their days, a
 * little disturbed; some tell of earlier days, a few of days long past; one line in 400 is damaged.
 *
 * @param reports how many lines in all
 * @param files over how many files they are spread
 * @param seed for everything that is drawn
 */
public record ExerciseReports(int reports, int files, long seed) {
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);
  private static final int MOST_DAYS = 365;
  private static final int REPORTS_PER_DAY_AT_LEAST = 10;
  private static final int DAMAGED_ONE_IN = 400;
  private static final int DISORDER_DAYS = 3;

  /** The last day that a report is dated. */
  public LocalDate lastDay() {
    return FIRST_DAY.plusDays(days() - 1L);
  }

  private int days() {
    return Math.clamp(reports / REPORTS_PER_DAY_AT_LEAST, 30, MOST_DAYS);
  }

  private int places() {
    return Math.clamp(30 + reports / 1_000, 30, ExerciseCountry.MOST_PLACES);
  }

  /** Writes the files into {@code folder}, which is made if need be. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<BufferedWriter> writers = new ArrayList<>();
    try {
      for (int file = 0; file < files; file++) {
        String name = String.format(Locale.ROOT, "reports-%02d.jsonl", file);
        writers.add(Files.newBufferedWriter(folder.resolve(name)));
      }
      Random random = new Random(seed);
      ExerciseCountry country = new ExerciseCountry(places(), random);
      for (int number = 0; number < reports; number++) {
        writers.get(random.nextInt(files)).write(line(number, country, random) + "\n");
      }
    } finally {
      for (BufferedWriter writer : writers) {
        writer.close();
      }
    }
  }

  private String line(int number, ExerciseCountry country, Random random) {
    int at = (int) ((long) number * days() / reports);
    LocalDate day = FIRST_DAY.plusDays(Math.max(0, at - random.nextInt(DISORDER_DAYS)));
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("id", String.format(Locale.ROOT, "x%07d", number)).put("date", day.toString());
    line.put("lang", "en").put("publisher", country.publisher());
    line.put("text", country.report(day));
    String json = line.toString();
    return random.nextInt(DAMAGED_ONE_IN) == 0 ? json.substring(0, json.length() / 2) : json;
  }
}
