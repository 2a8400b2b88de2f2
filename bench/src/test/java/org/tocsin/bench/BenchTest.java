package org.tocsin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class BenchTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "lachin-2023");

  @Test
  void aSmallBenchFillsEveryRowAndLeavesNothingBehind(@TempDir Path directory) throws IOException {
    Report report = Bench.measure(new Scale(1, 2, 1, 3), directory, EXAMPLE);

    assertThat(report.rows()).hasSize(5).allSatisfy(row -> assertPositive(row.tocsin()));
    assertThat(report.rows().subList(0, 3)).allSatisfy(row -> assertThat(row.ratio()).isPresent());
    try (var left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void tableAndJsonTellTheSameRows(@TempDir Path directory) throws IOException {
    Report report = Bench.measure(new Scale(1, 1, 1, 1), directory, EXAMPLE);

    JsonNode json = JsonMapper.builder().build().readTree(report.json());
    assertThat(json.get("rows")).hasSameSizeAs(report.rows());
    for (JsonNode row : json.get("rows")) {
      assertThat(report.table()).contains(row.get("name").stringValue());
    }
  }

  private static void assertPositive(Samples samples) {
    assertThat(samples.lowest()).isPositive();
  }
}
