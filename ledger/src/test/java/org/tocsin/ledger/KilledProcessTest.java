package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed in the middle of appending, again and again over the same ledger. */
class KilledProcessTest {
  private static final int[] ACKNOWLEDGEMENTS_BEFORE_KILL = {0, 1, 5, 40};

  @TempDir Path folder;

  @Test
  void everyAcknowledgedFactIsFoundAgainOnceAfterEveryKill() throws Exception {
    Path directory = folder.resolve("ledger");
    for (int kills : ACKNOWLEDGEMENTS_BEFORE_KILL) {
      int acknowledged = appendAndKill(directory, kills);
      Stage.openClean(
          directory,
          ledger -> {
            List<Integer> numbers = Stage.numbers(ledger);
            assertThat(numbers).hasSizeGreaterThanOrEqualTo(acknowledged);
            assertThat(numbers).isEqualTo(IntStream.range(0, numbers.size()).boxed().toList());
            assertThat(numbers.size() % 7).as("whole batches only").isZero();
          });
    }
  }

  /**
   * Kills the process as soon as it has acknowledged so many batches, while it works on the next.
   */
  private static int appendAndKill(Path directory, int acknowledgements) throws Exception {
    Process process =
        ChildProcess.java(List.of(), AppendingProgram.class, directory, 7, 1_000_000).start();
    int acknowledged = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).startsWith("open ");
      for (int i = 0; i < acknowledgements; i++) {
        acknowledged = number(lines.readLine());
      }
      process.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged = line.matches("ack \\d+") ? number(line) : acknowledged;
      }
    }
    assertThat(process.waitFor()).isNotZero();
    return acknowledged;
  }

  private static int number(@Nullable String line) {
    assertThat(line).startsWith("ack ");
    return Integer.parseInt(Objects.requireNonNull(line).substring("ack ".length()));
  }
}
