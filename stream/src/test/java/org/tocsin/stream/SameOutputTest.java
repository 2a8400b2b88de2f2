package org.tocsin.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.stream.bench.ExerciseReports;
import org.tocsin.stream.claim.ReportReader;
import org.tocsin.stream.input.InputFiles;
import org.tocsin.stream.job.JobRunner;
import org.tocsin.stream.job.JobSettings;
import org.tocsin.stream.job.StreamJob;
import org.tocsin.stream.output.CanonicalOutput;
import org.tocsin.stream.output.Line;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameOutputTest {
  private static final ExerciseReports EXERCISE = new ExerciseReports(600, 5, 1);

  private Path folder = Path.of("");
  private String expected = "";

  @BeforeAll
  void runThePlainLoopOnce(@TempDir Path temporary) throws IOException {
    folder = temporary;
    EXERCISE.write(folder.resolve("in"));
    List<Line> lines = new ArrayList<>();
    new PlainLoop(new ReportReader(), settings(), lines::add)
        .run(InputFiles.of(folder.resolve("in")));
    CanonicalOutput output = CanonicalOutput.of(lines);
    for (Line.Kind kind : Line.Kind.values()) {
      assertThat(output.list(kind)).as(kind.folder()).isNotEmpty();
    }
    expected = output.sha256();
  }

  private static StreamSettings settings() {
    return StreamSettings.until(EXERCISE.lastDay());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theJobWritesWhatThePlainLoopWrites(int slots) throws Exception {
    Path parts = Files.createDirectory(folder.resolve("parts-" + slots));
    JobSettings how =
        new JobSettings(slots, Duration.ofMillis(300), folder.resolve("checkpoints-" + slots));
    new JobRunner(how)
        .runHere(new StreamJob(InputFiles.of(folder.resolve("in")), settings(), parts));
    assertThat(CanonicalOutput.merge(parts).sha256()).isEqualTo(expected);
  }
}
