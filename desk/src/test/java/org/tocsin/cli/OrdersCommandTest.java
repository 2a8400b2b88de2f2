package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that bind, from the command line. */
class OrdersCommandTest {
  @TempDir Path folder;

  @Test
  void aResolutionAndAListOfTheReviewAreTakenAndListed() throws IOException {
    Path home = folder.resolve("home");
    Path report = Files.writeString(folder.resolve("a.txt"), CliSamples.APPEAL);
    CommandLineRun.of(
        "brief", report, "--case", "dale", "--home", home, "--out", folder.resolve("dossier"));
    Path resolution =
        Files.writeString(
            folder.resolve("resolution.txt"),
            """
            Resolution 9002 (2023)

            1 March 2023

            The Council of the Dale,

            Recalling its previous resolutions,

            1. Demands that the Government of Westland open the Ferry Road without delay;

            2. Decides to remain seized of the matter.
            """);
    CommandLineRun read = CommandLineRun.of("orders", "dale", resolution, "--home", home);
    assertThat(read.err()).isEmpty();
    assertThat(read.out()).contains("Resolution 9002 (2023) (resolution): 2 paragraphs, 1 oblig");
    Path list =
        Files.writeString(
            folder.resolve("upr.csv"), "Recommendation,Position\nOpen the Ferry Road,Noted\n");
    CommandLineRun none = CommandLineRun.of("orders", "dale", list, "--home", home, "--review", "");
    assertThat(none.code()).isEqualTo(ExitCodes.PARTIAL);
    assertThat(none.err()).contains("does not say which state").hasLineCount(1);
    CommandLineRun taken =
        CommandLineRun.of("orders", "dale", list, "--home", home, "--review", "Westland");
    assertThat(taken.out()).contains("upr.csv (review): 1 paragraphs, 1 obligations offered");
    assertThat(CommandLineRun.of("orders", "dale", "--home", home).out()).hasLineCount(2);
  }

  @Test
  void aFileThatIsNotThereAndAnUnknownCaseAreOneLineEach() throws IOException {
    Path home = folder.resolve("home");
    CommandLineRun run = CommandLineRun.of("orders", "nosuch", "--home", home);
    assertThat(run.code()).isEqualTo(ExitCodes.FAILED);
    assertThat(run.err()).contains("there is no case nosuch").hasLineCount(1);
  }
}
