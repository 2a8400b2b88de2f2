package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the system calls of one append fail, or kills the process at them, with strace. The append
 * fills a tile, so that every kind of file is written: journal, full and partial tiles and bundles,
 * checkpoint.
 */
class FaultInjectionTest {
  private static final int BEFORE = 500;
  private static final int BATCH = 20;
  private static final int WITH_BATCH = BEFORE + BATCH;

  /** Journal, checkpoint, its directory. */
  private static final int FORCES_UNTIL_ACKNOWLEDGED = 3;

  private static final int RENAMES_UNTIL_ACKNOWLEDGED = 7;

  @TempDir Path folder;

  @BeforeEach
  void aLedgerAndStrace() {
    SharedFiles.demand(Files.isExecutable(Path.of("/usr/bin/strace")), "needs apt: strace");
    try (Ledger ledger = Ledger.open(folder.resolve("prepared"), LedgerOptions.defaults())) {
      ledger.append(Stage.drafts(0, BEFORE));
    }
  }

  @Test
  void anAppendWhoseForceFailedIsNeverAcknowledgedAndNoLaterOneEither() throws Exception {
    for (int force = 1; force <= FORCES_UNTIL_ACKNOWLEDGED; force++) {
      Run run = run("fsync", "error=EIO:when=" + force, null);
      assertThat(run.lines)
          .as("force %d: %s", force, run.lines)
          .noneMatch(l -> l.startsWith("ack"));
      assertThat(run.lines).filteredOn(l -> l.startsWith("refused")).hasSize(2);
      assertThat(run.lines).filteredOn(l -> l.contains("until it is opened again")).hasSize(2);
      assertThat(run.lines).contains("reads 0", "closed");
      assertClean(run, BEFORE, WITH_BATCH);
    }
  }

  @Test
  void anAppendThatFindsTheDiskFullLeavesNothingAndTheNextOneSucceeds() throws Exception {
    for (String file :
        List.of(
            "journal/000000000000000.journal", "log/tile/entries/001.tmp", "log/checkpoint.tmp")) {
      Run run = run("write", "error=ENOSPC:when=1", file);
      assertThat(run.lines)
          .as(file)
          .anyMatch(l -> l.startsWith("refused nothing was appended, no space left"));
      assertThat(run.lines).as(file).contains("reads 0", "ack " + WITH_BATCH, "closed");
      assertClean(run, WITH_BATCH);
    }
  }

  @Test
  void anAppendThatCannotRenameLeavesNothingAndTheNextOneSucceeds() throws Exception {
    for (int rename : new int[] {2, RENAMES_UNTIL_ACKNOWLEDGED}) {
      Run run = run("rename", "error=EIO:when=" + rename, null);
      assertThat(run.lines)
          .as("rename %d", rename)
          .contains("ack " + WITH_BATCH, "reads 0", "closed");
      assertClean(run, WITH_BATCH);
    }
  }

  @Test
  void aProcessKilledAtASystemCallLeavesWholeBatchesAndLosesNothingAcknowledged() throws Exception {
    for (int force : new int[] {1, FORCES_UNTIL_ACKNOWLEDGED}) {
      assertClean(killed("fsync", force, null), BEFORE, WITH_BATCH);
    }
    for (int rename : new int[] {3, RENAMES_UNTIL_ACKNOWLEDGED}) {
      assertClean(killed("rename", rename, null), WITH_BATCH);
    }
    assertClean(killed("write", 1, "journal/000000000000000.journal"), BEFORE, WITH_BATCH);
  }

  private Run killed(String call, int count, @Nullable String file) throws Exception {
    Run run = run(call, "signal=KILL:when=" + count, file);
    assertThat(run.lines).as("killed at %s %d", call, count).doesNotContain("closed");
    return run;
  }

  private record Run(Path directory, List<String> lines) {
    int acknowledged() {
      return lines.stream()
          .filter(line -> line.startsWith("ack "))
          .mapToInt(line -> Integer.parseInt(line.substring(4)))
          .max()
          .orElse(BEFORE);
    }
  }

  /** Appends two batches to a copy of the prepared ledger under one fault. */
  private Run run(String call, String fault, @Nullable String file) throws Exception {
    Path directory = folder.resolve("ledger");
    if (Files.exists(directory)) {
      Stage.remove(directory);
    }
    Stage.copy(folder.resolve("prepared"), directory);
    List<String> strace =
        new ArrayList<>(
            List.of(
                "strace",
                "-f",
                "-qq",
                "-o",
                folder.resolve("trace").toString(),
                "-e",
                "trace=" + call,
                "-e",
                "inject=" + call + ":" + fault));
    // strace 6.1 is much quicker with a filter, but then sends its signals at the first call only
    if (!fault.startsWith("signal")) {
      strace.add("--seccomp-bpf");
    }
    if (file != null) {
      strace.addAll(List.of("-P", directory.resolve(file).toString()));
    }
    return new Run(
        directory,
        ChildProcess.lines(ChildProcess.java(strace, AppendingProgram.class, directory, BATCH, 2)));
  }

  private static void assertClean(Run run, Integer... possibleSizes) {
    assertThat(run.lines).as("%s", run.lines).contains("open " + BEFORE);
    Stage.openClean(
        run.directory,
        ledger -> {
          List<Integer> numbers = Stage.numbers(ledger);
          assertThat(numbers).isEqualTo(IntStream.range(0, numbers.size()).boxed().toList());
          assertThat(numbers.size())
              .isIn((Object[]) possibleSizes)
              .isGreaterThanOrEqualTo(run.acknowledged());
        });
  }
}
