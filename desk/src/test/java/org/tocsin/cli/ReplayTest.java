package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {
  private static final String CLOSED =
      """
      Date: 2021-05-03
      Publisher: Relief Office

      Exercise: this report is invented.

      On 3 May 2021 the army of Lowland closed the road through the Dale Pass. About 4,000 people \
      live in Kesten.
      """;
  private static final String LATER =
      """
      Date: 2021-05-20
      Publisher: Relief Office

      Exercise: this report is invented.

      On 4 May 2021 soldiers detained a driver at the checkpoint.
      """;

  @TempDir Path folder;

  @Test
  void anAlertFiresNotBeforeTheReportsItRestsOnWerePublished() throws IOException {
    Path input = Files.createDirectory(folder.resolve("dale"));
    Files.writeString(input.resolve("a.txt"), CLOSED);
    Files.writeString(input.resolve("b.txt"), LATER);
    CommandLineRun run = CommandLineRun.of("replay", input, "--json");
    assertThat(run.code()).isZero();
    JsonNode alerts = JsonMapper.shared().readTree(run.out()).path("alerts");
    assertThat(alerts)
        .extracting(
            alert -> alert.path("rule").asString() + " " + alert.path("fired_on").asString())
        .contains("lifeline-closed 2021-05-03", "closed-7-days 2021-05-09")
        .contains("person-taken-at-checkpoint 2021-05-20");
    assertThat(alerts).allMatch(alert -> !alert.path("evidence").isEmpty());
  }

  @Test
  void whatIsNeitherAFolderNorACaseIsSaidInOneLine() {
    CommandLineRun run = CommandLineRun.of("replay", "nowhere", "--home", folder.resolve("home"));
    assertThat(run.code()).isEqualTo(ExitCodes.FAILED);
    assertThat(run.err()).contains("no folder and no case nowhere");
  }
}
