package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several processes, or one with little room, see of a ledger. */
class ProcessesTest {
  @TempDir Path folder;

  @Test
  void anotherProcessThatWritesIsNamedAndItsDeathFreesTheLedger() throws Exception {
    Process writer =
        ChildProcess.java(List.of(), AppendingProgram.class, folder, 1, 1_000_000).start();
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("open 0");
      assertThat(lines.readLine()).isEqualTo("ack 1");
      assertThatThrownBy(() -> Ledger.open(folder, LedgerOptions.defaults()))
          .isInstanceOf(LedgerInUseException.class)
          .hasMessageContaining("process " + writer.pid() + ": close that first");
      try (Ledger reader = Ledger.openReadOnly(folder)) {
        assertThat(reader.size()).isPositive();
        assertThat(reader.prove(0).index()).isZero();
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
    Stage.openClean(folder, ledger -> assertThat(ledger.size()).isPositive());
  }

  @Test
  void whenThereIsNoRoomForAnOriginThatIsSaidNothingIsLeftAndTheRestGoesOn() throws Exception {
    List<String> lines =
        ChildProcess.lines(
            ChildProcess.java(
                List.of("/bin/sh", "-c", "ulimit -f 2000; exec \"$@\"", "sh"),
                SealingProgram.class,
                folder));
    assertThat(lines)
        .hasSize(3)
        .first()
        .asString()
        .startsWith("StorageFullException no space left at " + folder.resolve("vault"));
    assertThat(lines).containsSubsequence("still reads", "still appends, clean true");
    try (Stream<Path> files = Files.list(folder.resolve("vault/incoming"))) {
      assertThat(files).isEmpty();
    }
  }
}
