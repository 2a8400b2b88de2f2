package org.tocsin.stream.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.stream.PlainLoop;
import org.tocsin.stream.StreamSettings;
import org.tocsin.stream.claim.ReportReader;
import org.tocsin.stream.input.InputFiles;
import org.tocsin.stream.job.JobRunner;
import org.tocsin.stream.job.JobSettings;
import org.tocsin.stream.job.StreamJob;
import org.tocsin.stream.output.CanonicalOutput;
import org.tocsin.stream.output.Line;
import org.tocsin.stream.output.ScratchFolder;

/** One run from input to result, in one of the ways there are. */
record Run(
    Path input,
    Path out,
    int parallelism,
    int lateDays,
    int windowDays,
    Optional<LocalDate> until,
    LocalDate today) {
  private static final Duration CHECKPOINT_HERE = Duration.ofSeconds(1);
  private static final Duration CHECKPOINT_ON_CLUSTER = Duration.ofSeconds(10);

  /** What of the class path a cluster has of its own. */
  private static final List<String> OF_FLINK = List.of("flink-", "slf4j-", "log4j-", "kryo-");

  /** What the input holds, and what it is read with. */
  private record Plan(InputFiles files, InputFiles.Survey survey, StreamSettings settings) {}

  private Plan plan() throws IOException {
    InputFiles files = InputFiles.of(input);
    InputFiles.Survey survey = files.survey(until.orElse(today));
    LocalDate last = until.or(survey::lastDay).orElse(today);
    StreamSettings settings =
        new StreamSettings(lateDays, windowDays, StreamSettings.STALE_AFTER_DAYS, last);
    return new Plan(files, survey, settings);
  }

  Summary plainly() throws IOException {
    long start = System.nanoTime();
    Plan plan = plan();
    List<Line> lines = new ArrayList<>();
    new PlainLoop(new ReportReader(), plan.settings(), lines::add).run(plan.files());
    return finish(plan, CanonicalOutput.of(lines), start);
  }

  Summary here() throws Exception {
    long start = System.nanoTime();
    Plan plan = plan();
    try (ScratchFolder scratch = ScratchFolder.inTemporaryFolder()) {
      new JobRunner(settings(scratch, CHECKPOINT_HERE)).runHere(job(plan, scratch));
      return finish(plan, CanonicalOutput.merge(parts(scratch)), start);
    }
  }

  Summary onCluster(Address address) throws Exception {
    long start = System.nanoTime();
    Plan plan = plan();
    Files.createDirectories(out);
    try (ScratchFolder scratch = ScratchFolder.in(out.toAbsolutePath())) {
      new JobRunner(settings(scratch, CHECKPOINT_ON_CLUSTER))
          .runOnCluster(job(plan, scratch), address.host(), address.port(), jars());
      return finish(plan, CanonicalOutput.merge(parts(scratch)), start);
    }
  }

  private JobSettings settings(ScratchFolder scratch, Duration checkpointEvery) {
    return new JobSettings(parallelism, checkpointEvery, scratch.folder().resolve("checkpoints"));
  }

  private static StreamJob job(Plan plan, ScratchFolder scratch) {
    return new StreamJob(plan.files(), plan.settings(), parts(scratch));
  }

  private static Path parts(ScratchFolder scratch) {
    return scratch.folder().resolve("parts");
  }

  private Summary finish(Plan plan, CanonicalOutput result, long start) throws IOException {
    result.write(out);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return Summary.of(
        plan.files().partitions().size(),
        plan.survey().reports(),
        plan.settings().until(),
        took,
        result,
        out);
  }

  private static List<String> jars() {
    return java.util.stream.Stream.of(
            System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .filter(file -> file.getName().endsWith(".jar"))
        .filter(file -> OF_FLINK.stream().noneMatch(file.getName()::startsWith))
        .map(File::getAbsolutePath)
        .toList();
  }
}
