package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site from the command line. */
class SiteCommandTest {
  @TempDir Path folder;

  @Test
  void aCaseOfWhichNothingIsClearedGivesASiteThatSaysSo() throws IOException {
    Path home = folder.resolve("home");
    Path report = Files.writeString(folder.resolve("a.txt"), CliSamples.APPEAL);
    CommandLineRun brief =
        CommandLineRun.of(
            "brief", report, "--case", "dale", "--home", home, "--out", folder.resolve("dossier"));
    assertThat(brief.code()).isZero();
    Path out = folder.resolve("public");
    CommandLineRun run = CommandLineRun.of("site", "dale", "--out", out, "--home", home);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("0 entries").contains("nothing is cleared");
    assertThat(out.resolve("index.html")).content().contains("Nothing is published here now.");
    assertThat(CommandLineRun.of("site", "dale", "--out", out, "--home", home).code()).isZero();
  }

  @Test
  void anUnknownCaseIsOneLine() {
    CommandLineRun run = CommandLineRun.of("site", "nosuch", "--home", folder.resolve("home"));
    assertThat(run.code()).isEqualTo(ExitCodes.FAILED);
    assertThat(run.err()).contains("there is no case nosuch").hasLineCount(1);
  }
}
