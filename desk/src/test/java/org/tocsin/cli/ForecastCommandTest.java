package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ForecastCommandTest {

  private static final int JANUARY_2000 = 241;

  @TempDir private Path folder;

  /** Two made-up countries over twelve years: one at peace, one with a death every other month. */
  @BeforeEach
  void data() throws IOException {
    List<String> lines = new ArrayList<>(List.of("month_id,1,2"));
    for (int month = 0; month < 144; month++) {
      lines.add(JANUARY_2000 + month + ",0," + month % 2);
    }
    Files.write(folder.resolve("state_based_deaths_country_month_made.csv"), lines);
  }

  private CommandLineRun forecast(String verb, Object... more) {
    List<Object> words = new ArrayList<>(List.of("forecast", verb, "--task", "views"));
    words.addAll(List.of("--data", folder));
    words.addAll(List.of(more));
    return CommandLineRun.of(words.toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "predict", "evaluate", "hindcast"})
  void everyVerbHasHelpWithAnExample(String verb) {
    CommandLineRun run = CommandLineRun.of("forecast", verb, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("tocsin forecast " + verb, "Example");
  }

  @Test
  void evaluatePrintsEveryModelWithDifferencesAndTheirIntervals() {
    CommandLineRun run = forecast("evaluate", "--windows", "2010-2011");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("conflictology-12", "tocsin pool", "2010", "2011", "95 %", "release", "seed 1")
        .contains("calibration");
  }

  @Test
  void evaluatePrintsOneObjectForMachines() {
    CommandLineRun run = forecast("evaluate", "--windows", "2011", "--json", "--seed", "7");
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.path("seed").asLong()).isEqualTo(7);
    assertThat(json.path("models").size()).isGreaterThan(5);
    assertThat(json.path("models").path(0).path("windows").path(0).path("scores").has("crps"))
        .isTrue();
    assertThat(json.path("release").path("sha256").asString()).hasSize(64);
  }

  @Test
  void aTrainedModelPredictsOrSaysWhyItDoesNot() throws IOException {
    Path model = folder.resolve("model.json");
    CommandLineRun trained = forecast("train", "--windows", "2011", "--out", model);
    assertThat(trained.code()).isZero();
    assertThat(trained.out()).contains("trained on 2000-01 to 2010-10", "skill: CRPS");
    CommandLineRun run = forecast("predict", "--model", model, "--json");
    assertThat(run.code()).isZero();
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.path("card").path("window").asInt()).isEqualTo(2011);
    assertThat(json.has("forecasts")).isNotEqualTo(json.has("withheld"));
    assertThat(forecast("predict", "--model", model).out()).contains("data release", "skill");
  }

  @Test
  void whatIsMissingOrOddIsSaidInOneLine() throws IOException {
    List<CommandLineRun> runs = new ArrayList<>();
    runs.add(forecast("evaluate", "--windows", "2018-2020"));
    runs.add(forecast("evaluate", "--windows", "lately"));
    runs.add(forecast("train", "--windows", "2010-2011"));
    runs.add(forecast("predict", "--model", folder.resolve("none.json")));
    runs.add(CommandLineRun.of("forecast", "evaluate", "--task", "weather", "--data", folder));
    runs.add(
        CommandLineRun.of(
            "forecast", "evaluate", "--task", "views", "--data", folder.resolve("none")));
    Path odd = Files.writeString(folder.resolve("odd.json"), "{}");
    runs.add(forecast("predict", "--model", odd));
    Files.delete(folder.resolve("state_based_deaths_country_month_made.csv"));
    runs.add(forecast("evaluate"));
    assertThat(runs)
        .allSatisfy(run -> {
          assertThat(run.code()).isEqualTo(ExitCodes.FAILED);
          assertThat(run.err()).startsWith("tocsin: ").hasLineCount(1);
          assertThat(run.err()).doesNotContain("unexpected");
        });
  }
}
