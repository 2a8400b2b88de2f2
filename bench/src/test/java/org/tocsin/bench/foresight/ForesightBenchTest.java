package org.tocsin.bench.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ForesightBenchTest {

  private static String error(String... arguments) {
    StringWriter error = new StringWriter();
    CommandLine command = new CommandLine(new ForesightBench());
    command.setExecutionExceptionHandler((problem, line, parsed) -> {
      error.write(String.valueOf(problem.getMessage()));
      return 1;
    });
    command.setErr(new PrintWriter(error));
    assertThat(command.execute(arguments)).isEqualTo(1);
    return error.toString();
  }

  @Test
  void aPartThatIsNotThereIsRefusedWithThoseThatAre(@TempDir Path data) {
    assertThat(error("--data", data.toString(), "--only", "weather"))
        .contains("no part [weather]")
        .contains("views, ewp, escalation");
  }

  @Test
  void dataThatIsNotThereIsNamed(@TempDir Path data) {
    assertThat(error("--data", data.resolve("none").toString())).contains("name one with --data");
    assertThat(error("--data", data.toString(), "--only", "ewp")).contains("ewp");
  }
}
