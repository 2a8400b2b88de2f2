package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checker written by others, in Go on sumdb's own code, judges the log that we write. */
class TlogCheckTest {
  private static final Path GO_MODULES = Path.of("/usr/share/gocode/src/golang.org/x/mod");

  @TempDir static Path tool;
  @TempDir Path folder;

  @BeforeAll
  static void buildTheChecker() throws Exception {
    Path source = SharedFiles.find("tools/tlogcheck/main.go");
    SharedFiles.demand(
        Files.isDirectory(GO_MODULES), "needs apt: golang-go golang-golang-x-mod-dev");
    Files.copy(source, tool.resolve("main.go"));
    ProcessBuilder build = new ProcessBuilder("go", "build", "-o", "tlogcheck", "main.go");
    build.directory(tool.toFile());
    build.environment().put("GO111MODULE", "off");
    build.environment().put("GOPATH", "/usr/share/gocode");
    build.environment().put("GOCACHE", tool.resolve("cache").toString());
    Outcome outcome = run(build);
    assertThat(outcome.code()).as(outcome.text()).isZero();
  }

  @Test
  void itAcceptsOurLogAtEverySizeWithAllOlderCheckpoints() throws Exception {
    Path ledger = folder.resolve("ledger");
    List<String> older = new ArrayList<>();
    try (Ledger open = Ledger.open(ledger, LedgerOptions.defaults())) {
      for (int size : new int[] {0, 1, 2, 255, 256, 257, 511, 512, 1000}) {
        open.append(Stage.drafts((int) open.size(), size - (int) open.size()));
        Path export = folder.resolve("export" + size);
        open.exportLog(export);
        for (Path log : List.of(open.publicLog(), export)) {
          Outcome outcome = check(open.verifierKey(), log, older);
          assertThat(outcome.text())
              .startsWith("OK size=" + size + " ")
              .contains("older_checkpoints=" + older.size());
        }
        older.add(export.resolve("checkpoint").toString());
      }
    }
  }

  @Test
  void itRefusesALogThatWasTamperedWithAsOurOwnCheckDoes() throws Exception {
    try (Ledger open = Ledger.open(folder.resolve("ledger"), LedgerOptions.defaults())) {
      open.append(Stage.drafts(0, 300));
      for (String name : List.of("checkpoint", "tile/entries/000", "tile/0/001.p/44")) {
        Path file = open.publicLog().resolve(name);
        byte[] good = Files.readAllBytes(file);
        byte[] bad = good.clone();
        bad[bad.length / 2] ^= 1;
        Files.write(file, bad);
        assertThat(check(open.verifierKey(), open.publicLog(), List.of()).text())
            .startsWith("FAIL");
        assertThat(open.fsck().isClean()).isFalse();
        Files.write(file, good);
      }
    }
  }

  private static Outcome check(String key, Path log, List<String> older) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(tool.resolve("tlogcheck").toString(), key, log.toString()));
    command.addAll(older);
    return run(new ProcessBuilder(command));
  }

  private record Outcome(int code, String text) {}

  private static Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), text);
  }
}
