package org.tocsin.stream.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.stream.PlainLoop;
import org.tocsin.stream.StreamSettings;
import org.tocsin.stream.bench.ExerciseReports;
import org.tocsin.stream.claim.ReportReader;
import org.tocsin.stream.input.InputFiles;
import org.tocsin.stream.output.CanonicalOutput;
import org.tocsin.stream.output.Line;

/** Processes of their own take their time: leave it out with -Dexcluded.groups=pictures,cluster. */
@Tag("cluster")
class KilledWorkerTest {
  private static final ExerciseReports EXERCISE = new ExerciseReports(8_000, 6, 7);

  @TempDir private Path folder = Path.of("");

  @Test
  void aWorkerKilledMidwayChangesNothingInTheOutput() throws Exception {
    EXERCISE.write(folder.resolve("in"));
    InputFiles input = InputFiles.of(folder.resolve("in"));
    StreamSettings settings = StreamSettings.until(EXERCISE.lastDay());
    Path parts = folder.resolve("parts");
    JobSettings how = new JobSettings(2, Duration.ofMillis(200), folder.resolve("checkpoints"));

    try (SessionCluster cluster = SessionCluster.start(folder.resolve("cluster"))) {
      JobClient job =
          new JobRunner(how)
              .submit(new StreamJob(input, settings, parts), cluster.host(), cluster.port());
      String path = "/jobs/" + job.getJobID();
      cluster.await(
          "checkpoint with committed output",
          () ->
              cluster.ask(path + "/checkpoints").path("counts").path("completed").asInt() >= 2
                  && CanonicalOutput.merge(parts).list(Line.Kind.WINDOWS).size() > 0);
      assertThat(cluster.listFreeSlots()).as("both workers work").containsExactly(1, 1);
      assertThat(cluster.ask(path).path("state").asString()).isEqualTo("RUNNING");

      cluster.killOneWorker();

      job.getJobExecutionResult().get();
      assertThat(cluster.ask(path + "/exceptions").path("exceptionHistory").path("entries"))
          .as("the job felt it")
          .isNotEmpty();
    }
    assertThat(CanonicalOutput.merge(parts).sha256()).isEqualTo(plainly(input, settings).sha256());
  }

  private static CanonicalOutput plainly(InputFiles input, StreamSettings settings)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    new PlainLoop(new ReportReader(), settings, lines::add).run(input);
    return CanonicalOutput.of(lines);
  }
}
