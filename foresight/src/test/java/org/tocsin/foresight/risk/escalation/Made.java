package org.tocsin.foresight.risk.escalation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.foresight.risk.DataFolder;

/** A series made by a law, in the form of the file that VIEWS publishes. */
final class Made {
  /** January 1990. */
  static final int FIRST = 121;

  interface Law {
    /**
     * @param month from 0
     * @return NaN for unknown
     */
    double deaths(int country, int month);
  }

  private Made() {}

  static MonthlyDeaths series(Path folder, int months, List<Integer> countries, Law law)
      throws IOException {
    write(folder, months, countries, law);
    return MonthlyDeaths.read(new DataFolder(folder));
  }

  static void write(Path folder, int months, List<Integer> countries, Law law) throws IOException {
    StringBuilder file = new StringBuilder("month_id");
    StringBuilder list = new StringBuilder("country_id,id,name\n");
    for (int country : countries) {
      file.append(',').append(country);
      list.append("%d,%d,Country %d%n".formatted(country, country, country));
    }
    for (int month = 0; month < months; month++) {
      file.append('\n').append(FIRST + month);
      for (int country : countries) {
        double deaths = law.deaths(country, month);
        file.append(',').append(Double.isNaN(deaths) ? "" : String.valueOf(deaths));
      }
    }
    Files.writeString(folder.resolve("state_based_deaths_country_month_made.csv"), file + "\n");
    Files.writeString(folder.resolve("country_list.csv"), list);
  }
}
