package org.tocsin.foresight.risk.onset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** A made table in the form of the Early Warning Project's: 40 countries, 1960 to 1984. */
final class MadeYears {
  static final int LAST = 1984;
  private static final int COUNTRIES = 40;

  private MadeYears() {}

  /** Values after {@code truthful} are of another world; up to it they are the same. */
  static void write(Path folder, int truthful) throws IOException {
    StringBuilder file =
        new StringBuilder(
            "ewp_name,year,popsize.log2,un_imr_sqrt,battledeaths.log2,coup.try.5yr,discrimpop,"
                + "mk_ever,mk_onset_1or2,mk_onset,ccode\n");
    for (int year = 1960; year <= LAST; year++) {
      for (int country = 0; country < COUNTRIES; country++) {
        SplittableRandom random =
            new SplittableRandom(1000L * year + country + (year > truthful ? 77 : 0));
        boolean prone = country % 4 == 0;
        int onset = random.nextInt(prone ? 5 : 60) == 0 ? 1 : 0;
        String mortality = random.nextInt(10) == 0 ? "" : String.valueOf(prone ? 9.0 : 4.0);
        file.append(
            "Country %d,%d,%s,%s,%s,%d,0.1,%d,%d,%d,%d%n"
                .formatted(
                    country,
                    year,
                    20 + random.nextDouble() * 5,
                    mortality,
                    random.nextDouble() * (prone ? 8 : 2),
                    random.nextInt(2),
                    prone ? 1 : 0,
                    onset,
                    onset,
                    country));
      }
    }
    Files.writeString(folder.resolve("mass_killing_country_years_made.csv"), file);
  }
}
