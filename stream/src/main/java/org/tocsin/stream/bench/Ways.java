package org.tocsin.stream.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.stream.PlainLoop;
import org.tocsin.stream.StreamSettings;
import org.tocsin.stream.claim.Listener;
import org.tocsin.stream.input.InputFiles;
import org.tocsin.stream.input.MergedPartitions;
import org.tocsin.stream.input.Report;
import org.tocsin.stream.job.JobRunner;
import org.tocsin.stream.job.JobSettings;
import org.tocsin.stream.job.StreamJob;
import org.tocsin.stream.output.CanonicalOutput;
import org.tocsin.stream.output.Line;
import org.tocsin.stream.output.ScratchFolder;

/** The ways in which one input is run, each giving the hash of its output. */
record Ways(InputFiles input, StreamSettings settings, Listener.Maker listeners) {
  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(1);
  private static final String NO_OUTPUT = "";

  /** Hearing the reports out and no more. */
  String listen(Listener listener) throws Exception {
    try (MergedPartitions merged = MergedPartitions.open(input.start(), settings.input())) {
      for (Optional<Report> report = merged.next(); report.isPresent(); report = merged.next()) {
        listener.hear(report.get());
      }
    }
    return NO_OUTPUT;
  }

  String loop(Listener listener) throws Exception {
    List<Line> lines = new ArrayList<>();
    new PlainLoop(listener, settings, lines::add).run(input);
    return CanonicalOutput.of(lines).sha256();
  }

  String job(int slots) throws Exception {
    try (ScratchFolder scratch = ScratchFolder.inTemporaryFolder()) {
      Path parts = scratch.folder().resolve("parts");
      JobSettings how =
          new JobSettings(slots, CHECKPOINT_EVERY, scratch.folder().resolve("checkpoints"));
      new JobRunner(how).runHere(new StreamJob(input, settings, parts, listeners));
      return CanonicalOutput.merge(parts).sha256();
    }
  }
}
