package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.ledger.Ledger;

/** Kills a brief in another process at places chosen by chance, and runs it again. */
class KillTest {
  private static final int KILLS = 4;
  private static final int FILES = 12;

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
    Path input = Files.createDirectory(folder.resolve("dale"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          input.resolve("note-%02d.txt".formatted(i)),
          "Note %d.%n%n".formatted(i) + CliSamples.APPEAL);
    }
    Map<String, Long> expected = uninterrupted(input);
    Path home = folder.resolve("killed");
    Random random = new Random(20210503);
    List<Long> sizes = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      kill(input, home, 1 + random.nextInt(2 * FILES));
      sizes.add(size(home));
    }
    assertThat(sizes).isSorted();
    assertThat(run(input, home)).isZero();
    assertThat(kinds(home)).isEqualTo(expected);
    long complete = size(home);
    assertThat(run(input, home)).isZero();
    assertThat(size(home)).isEqualTo(complete);
    try (Ledger ledger = Ledger.openReadOnly(home.resolve("ledger"))) {
      assertThat(ledger.fsck().isClean()).isTrue();
    }
  }

  private Map<String, Long> uninterrupted(Path input) throws IOException {
    Path home = folder.resolve("whole");
    assertThat(run(input, home)).isZero();
    return kinds(home);
  }

  private int run(Path input, Path home) {
    CommandLineRun run =
        CommandLineRun.of("brief", input, "--home", home, "--out", folder.resolve("out"));
    assertThat(run.err()).doesNotContain("unexpected");
    return run.code();
  }

  /** Starts a brief elsewhere and kills it once it has said so many lines. */
  private void kill(Path input, Path home, int lines) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.tocsin.cli.Tocsin",
                "brief",
                input.toString(),
                "--home",
                home.toString(),
                "--out",
                folder.resolve("out").toString())
            .redirectOutput(new File(folder.toFile(), "killed.out"))
            .start();
    try (var said = process.errorReader()) {
      int heard = 0;
      while (heard < lines && said.readLine() != null) {
        heard++;
      }
    } finally {
      process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
  }

  private static long size(Path home) {
    if (!Files.isDirectory(home.resolve("ledger"))) {
      return 0;
    }
    try (Ledger ledger =
        Ledger.open(home.resolve("ledger"), org.tocsin.ledger.LedgerOptions.defaults())) {
      return ledger.size();
    }
  }

  /** How many facts of each kind; the dossier is composed anew whenever the case has grown. */
  private static Map<String, Long> kinds(Path home) throws IOException {
    Map<String, Long> kinds = new TreeMap<>();
    try (Desk desk = Desk.open(Home.at(home, Map.of()), Clock.systemUTC());
        Stream<Recorded> facts = desk.journal().facts(0)) {
      facts.forEach(fact -> kinds.merge(fact.kind(), 1L, Long::sum));
    }
    kinds.remove("DossierComposed");
    return kinds;
  }
}
