package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brief",
        "dossier",
        "read",
        "verify",
        "forecast",
        "desk",
        "site",
        "orders",
        "stream",
        "bench"
      })
  void everyVerbHasHelp(String verb) {
    CommandLineRun run = CommandLineRun.of(verb, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("tocsin " + verb, "--help");
  }

  @Test
  void helpTellsExitCodesAndExamples() {
    CommandLineRun run = CommandLineRun.of("help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Exit codes", "verification failed", "Examples");
  }

  @Test
  void aCommandLineThatIsNotUnderstoodIsOneLine() {
    CommandLineRun run = CommandLineRun.of("brief", "--no-such-option");
    assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).startsWith("tocsin: ").hasLineCount(1);
  }

  @Test
  void readPrintsOneObject() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), CliSamples.APPEAL);
    CommandLineRun run = CommandLineRun.of("read", file, "--json");
    assertThat(run.code()).isZero();
    JsonNode reading = JsonMapper.shared().readTree(run.out());
    assertThat(reading.path("text").asString()).isEqualTo(CliSamples.APPEAL);
    assertThat(reading.path("demands").size()).isPositive();
  }

  @Test
  void readPrintsADigestForPeople() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), CliSamples.APPEAL);
    CommandLineRun run = CommandLineRun.of("read", file);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Republic of Lowland", "demands", "closure");
  }

  @Test
  void readPrintsOneObjectALineInSortedOrder() throws IOException {
    Files.writeString(folder.resolve("b.txt"), CliSamples.DENIAL);
    Files.writeString(folder.resolve("a.txt"), CliSamples.APPEAL);
    Path hints = folder.resolve("hints.jsonl");
    String input = folder.resolve("a.txt").toString();
    Files.writeString(
        hints, "{\"input\": \"" + input + "\", \"publisher\": \"Gazette\", \"kind\": \"news\"}\n");
    CommandLineRun run =
        CommandLineRun.of(
            "read", folder.resolve("b.txt"), folder.resolve("a.txt"), "--jsonl", "--hints", hints);
    List<JsonNode> lines = run.out().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).path("input").asString()).endsWith("a.txt");
    assertThat(lines.get(0).path("document").path("publisher").asString()).isEqualTo("Gazette");
  }

  @Test
  void whatCannotBeReadIsPartial() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pdf"));
    CommandLineRun run = CommandLineRun.of("read", empty, "--json");
    assertThat(run.code()).isEqualTo(ExitCodes.PARTIAL);
    assertThat(run.err()).contains("empty.pdf").hasLineCount(1);
    assertThat(JsonMapper.shared().readTree(run.out()).path("text").asString()).isEmpty();
  }

  @Test
  void nothingToVerifyIsOneLine() {
    CommandLineRun run = CommandLineRun.of("verify", folder.resolve("absent.html"));
    assertThat(run.code()).isEqualTo(ExitCodes.FAILED);
    assertThat(run.err()).startsWith("tocsin: ").hasLineCount(1);
  }

  @Test
  void aDamagedDossierIsNotVerified() throws IOException {
    Path page = Files.writeString(folder.resolve("dossier.html"), "<html><p>changed</p></html>");
    CommandLineRun run = CommandLineRun.of("verify", page);
    assertThat(run.code()).isEqualTo(ExitCodes.NOT_VERIFIED);
  }

  @Test
  void rebuildMakesEveryTableAnew() throws IOException {
    Path home = folder.resolve("home");
    Path file = Files.writeString(folder.resolve("a.txt"), CliSamples.APPEAL);
    CommandLineRun.of("brief", file, "--home", home, "--out", folder.resolve("out"));
    CommandLineRun run = CommandLineRun.of("desk", "--rebuild", "--home", home);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Rebuilt every table from");
  }
}
