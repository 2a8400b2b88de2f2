package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BriefTest {
  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void inputFolder() throws IOException {
    input = Files.createDirectory(folder.resolve("dale"));
  }

  private CommandLineRun brief(Path... paths) {
    Object[] arguments = new Object[paths.length + 6];
    arguments[0] = "brief";
    System.arraycopy(paths, 0, arguments, 1, paths.length);
    arguments[paths.length + 1] = "--home";
    arguments[paths.length + 2] = folder.resolve("home");
    arguments[paths.length + 3] = "--out";
    arguments[paths.length + 4] = folder.resolve("out");
    arguments[paths.length + 5] = "--json";
    return CommandLineRun.of(arguments);
  }

  private static JsonNode json(CommandLineRun run) {
    return JsonMapper.shared().readTree(run.out());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text);
  }

  @Test
  void aFolderBecomesACase() throws IOException {
    write("appeal.txt", CliSamples.APPEAL);
    write("denial.txt", CliSamples.DENIAL);
    CommandLineRun run = brief(input);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    JsonNode summary = json(run);
    assertThat(summary.path("case").asString()).isEqualTo("dale");
    assertThat(summary.path("items").path("sealed_new").asInt()).isEqualTo(2);
    assertThat(summary.path("demands").asInt()).isPositive();
    assertThat(summary.path("dated_events").asInt()).isPositive();
    assertThat(summary.path("corridors").path(0).path("name").asString()).isEqualTo("Dale Pass");
  }

  @Test
  void runningItAgainAddsNothing() throws IOException {
    write("appeal.txt", CliSamples.APPEAL);
    JsonNode first = json(brief(input));
    JsonNode second = json(brief(input));
    assertThat(second.path("facts").path("before")).isEqualTo(first.path("facts").path("after"));
    assertThat(second.path("facts").path("after")).isEqualTo(first.path("facts").path("after"));
    assertThat(second.path("items").path("known").asInt()).isEqualTo(1);
    assertThat(second.path("alerts")).isEqualTo(first.path("alerts"));
  }

  @Test
  void addingOneFileAddsOneItem() throws IOException {
    write("appeal.txt", CliSamples.APPEAL);
    brief(input);
    write("denial.txt", CliSamples.DENIAL);
    JsonNode second = json(brief(input));
    assertThat(second.path("items").path("sealed_new").asInt()).isEqualTo(1);
    assertThat(second.path("items").path("in_case").asInt()).isEqualTo(2);
  }

  @Test
  void badInputGetsALineEachAndTheRestIsDone() throws IOException {
    write("appeal.txt", CliSamples.APPEAL);
    write("empty.txt", "");
    write("empty.pdf", "");
    write(
        "cut.warc",
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5000\r\n\r\nHTTP/1.1 200 OK");
    write(".hidden", "not taken");
    Files.write(input.resolve("evil.zip"), zip("../../escape.txt", CliSamples.DENIAL));
    Files.write(input.resolve("noise.bin"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 9});
    Files.createDirectory(input.resolve("folder-named.txt"));
    Files.createSymbolicLink(input.resolve("nothing"), input.resolve("absent"));
    Files.createSymbolicLink(input.resolve("loop"), input);
    CommandLineRun run = brief(input, folder.resolve("not-there"));
    assertThat(run.code()).isEqualTo(ExitCodes.PARTIAL);
    JsonNode summary = json(run);
    assertThat(summary.path("partial").asBoolean()).isTrue();
    assertThat(summary.path("demands").asInt()).isPositive();
    String troubles = summary.path("troubles").toString();
    assertThat(troubles)
        .contains("the same bytes as", "empty.pdf", "noise.bin", "cut.warc", ".hidden")
        .contains("a link to nothing", "a link that leads back", "there is no such file");
    summary
        .path("troubles")
        .forEach(
            trouble -> assertThat(trouble.path("reason").asString()).isNotBlank().hasLineCount(1));
    assertThat(folder.resolve("escape.txt")).doesNotExist();
    assertThat(folder.resolveSibling("escape.txt")).doesNotExist();
  }

  @Test
  void aHugeTextIsSealedWholeAndReadInPart() throws IOException {
    Path huge = input.resolve("huge.txt");
    byte[] line =
        "Nothing was reported on that day by anyone at all.\n".getBytes(StandardCharsets.UTF_8);
    try (var out = Files.newOutputStream(huge)) {
      byte[] block = new byte[line.length * 20_000];
      for (int i = 0; i < 20_000; i++) {
        System.arraycopy(line, 0, block, i * line.length, line.length);
      }
      for (int i = 0; i < 40; i++) {
        out.write(block);
      }
    }
    write("appeal.txt", CliSamples.APPEAL);
    JsonNode summary = json(brief(input));
    assertThat(summary.path("items").path("sealed_new").asInt()).isEqualTo(2);
    assertThat(summary.path("demands").asInt()).isPositive();
  }

  @Test
  void membersOfAnArchiveAreSealedAsItemsOfTheirOwn() throws IOException {
    Files.write(input.resolve("bundle.zip"), zip("inside/denial.txt", CliSamples.DENIAL));
    JsonNode first = json(brief(input));
    assertThat(first.path("items").path("in_case").asInt()).isEqualTo(2);
    assertThat(first.path("dated_events").asInt()).isPositive();
    JsonNode second = json(brief(input));
    assertThat(second.path("facts").path("after")).isEqualTo(first.path("facts").path("after"));
  }

  @Test
  void theSummaryForPeopleNamesWhatMatters() throws IOException {
    write("appeal.txt", CliSamples.APPEAL);
    CommandLineRun run =
        CommandLineRun.of(
            "brief",
            input,
            "--home",
            folder.resolve("home"),
            "--out",
            folder.resolve("out"),
            "--as-of",
            "2021-06-30");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("as of 2021-06-30", "Dale Pass", "Alerts", "Appeal", "Ledger")
        .doesNotContain("Petra");
  }

  static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
