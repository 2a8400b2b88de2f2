package org.tocsin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FieldBenchTest {
  @Test
  void everyReportThatWasAcknowledgedIsThereAfterwards(@TempDir Path directory) throws IOException {
    FieldBench.Outcome outcome = FieldBench.measure(directory, 20, 4, 4);

    assertThat(outcome.kept()).isEqualTo(20);
    assertThat(outcome.line(4)).contains("20 reports, 4 clients").contains("0 lost");
  }
}
