package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own retrospectives beside those of the Early Warning Project, on made-up countries. */
class HindcastCommandTest {
  private static final int COUNTRIES = 30;

  @TempDir private Path folder;

  @BeforeEach
  void data() throws IOException {
    Random random = new Random(3);
    StringBuilder years =
        new StringBuilder(
            "ewp_name,year,popsize.log2,un_imr_sqrt,battledeaths.log2,coup.try.5yr,discrimpop,"
                + "mk_ever,mk_onset_1or2,mk_onset,ccode\n");
    StringBuilder peer = new StringBuilder("ewp_name,prev_year,risk_prev\n");
    for (int year = 1960; year <= 1984; year++) {
      for (int country = 0; country < COUNTRIES; country++) {
        boolean prone = country % 4 == 0;
        int onset = random.nextInt(prone ? 5 : 60) == 0 ? 1 : 0;
        years.append(
            "Country %d,%d,%d,%s,%d,0,0.1,%d,%d,%d,%d%n"
                .formatted(
                    country,
                    year,
                    20 + country % 5,
                    prone ? "9.0" : "4.0",
                    prone ? 5 : 1,
                    prone ? 1 : 0,
                    onset,
                    onset,
                    country));
        if (year >= 1980 && year <= 1982) {
          peer.append("Country %d,%d,%s%n".formatted(country, year, prone ? "0.2" : "0.02"));
        }
      }
    }
    Files.writeString(folder.resolve("mass_killing_country_years_made.csv"), years);
    Files.writeString(folder.resolve("peer.csv"), peer);
  }

  private CommandLineRun hindcast(String task, String windows, Path out) {
    return CommandLineRun.of(
        "forecast",
        "hindcast",
        "--task",
        task,
        "--data",
        folder,
        "--windows",
        windows,
        "--out",
        out);
  }

  @Test
  void whatWouldHaveBeenSaidIsScoredBesideThePeerOnTheSameQuestions() {
    Path own = folder.resolve("own.csv");
    CommandLineRun run = hindcast("ewp", "1980-1982", own);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("90 forecasts from 3 windows");

    CommandLineRun board =
        CommandLineRun.of(
            "forecast",
            "score",
            "--predictions",
            own,
            folder.resolve("peer.csv"),
            "--outcomes",
            folder.resolve("mass_killing_country_years_made.csv"));
    assertThat(board.err()).isEmpty();
    assertThat(board.code()).isZero();
    assertThat(board.out()).contains("Tocsin (ewp, ", "retrospective)", "Early Warning Project");
  }

  @Test
  void aTaskOrYearWithoutARetrospectiveIsRefusedInOneLineAndWritesNothing() {
    Path own = folder.resolve("own.csv");
    CommandLineRun other = hindcast("views", "1980-1982", own);
    assertThat(other.code()).isEqualTo(ExitCodes.FAILED);
    assertThat(other.err()).contains("has no hindcast; ewp has one").hasLineCount(1);
    CommandLineRun late = hindcast("ewp", "1980-1999", own);
    assertThat(late.code()).isEqualTo(ExitCodes.FAILED);
    assertThat(late.err()).contains("the data allow forecasts from").hasLineCount(1);
    assertThat(own).doesNotExist();
  }
}
