package org.tocsin.stream.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.stream.PlainLoop;
import org.tocsin.stream.StreamSettings;
import org.tocsin.stream.claim.ReportReader;
import org.tocsin.stream.input.Input;
import org.tocsin.stream.job.JobRunner;
import org.tocsin.stream.job.JobSettings;
import org.tocsin.stream.job.StreamJob;
import org.tocsin.stream.output.CanonicalOutput;
import org.tocsin.stream.output.Line;
import org.tocsin.stream.output.ScratchFolder;

/** One run from input to result, in one of the ways there are. */
record Run(
    Input input,
    Path out,
    int parallelism,
    int lateDays,
    int windowDays,
    Optional<LocalDate> until,
    LocalDate today) {
  private static final Duration CHECKPOINT_HERE = Duration.ofSeconds(1);
  private static final Duration CHECKPOINT_ON_CLUSTER = Duration.ofSeconds(10);

  /** Below {@link #out}, where a run that is not waited for leaves its output and its state. */
  private static final String PARTS = "parts";

  private static final String STATE = "state";

  /** What the input holds, and what it is read with. */
  private record Plan(Input.Survey survey, StreamSettings settings) {}

  private Plan plan() throws IOException {
    Input.Survey survey = input.survey(until.orElse(today));
    return new Plan(survey, settings(until.or(survey::lastDay).orElse(today)));
  }

  private StreamSettings settings(LocalDate last) {
    return new StreamSettings(lateDays, windowDays, StreamSettings.STALE_AFTER_DAYS, last);
  }

  Summary plainly() throws IOException {
    long start = System.nanoTime();
    Plan plan = plan();
    List<Line> lines = new ArrayList<>();
    new PlainLoop(new ReportReader(), plan.settings(), lines::add).run(input);
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

  /**
   * Sends the job to a cluster and waits for its end.
   *
   * @param order the same run in words, for the main class of the job's jar
   */
  Summary onCluster(Cluster cluster, JobJars needed, Order order) throws Exception {
    long start = System.nanoTime();
    Plan plan = plan();
    Files.createDirectories(out);
    try (ScratchFolder scratch = ScratchFolder.in(out.toAbsolutePath())) {
      LocalDate last = plan.settings().until();
      String job = send(cluster, needed, order.words(scratch.folder(), last));
      cluster.await(job);
      return finish(plan, CanonicalOutput.merge(parts(scratch)), start);
    }
  }

  /** The words for a run into a folder up to a day. */
  @FunctionalInterface
  interface Order {
    List<String> words(Path out, LocalDate until);
  }

  private static String send(Cluster cluster, JobJars needed, List<String> words)
      throws IOException, InterruptedException {
    try (ScratchFolder packed = ScratchFolder.inTemporaryFolder()) {
      Path jar = packed.folder().resolve("tocsin-stream-job.jar");
      needed.write(jar);
      String uploaded = cluster.upload(jar);
      try {
        return cluster.run(uploaded, words);
      } finally {
        cluster.delete(uploaded);
      }
    }
  }

  /** Reads a topic in this process for as long as it grows; comes back only by a failure. */
  void follow() throws Exception {
    Files.createDirectories(out);
    new JobRunner(goingOn()).runHere(job());
  }

  /**
   * The same on a cluster.
   *
   * @return what the cluster calls the job
   */
  String follow(Cluster cluster, JobJars needed, Order order)
      throws IOException, InterruptedException {
    Files.createDirectories(out);
    return send(cluster, needed, order.words(out.toAbsolutePath(), until.orElse(today)));
  }

  /**
   * Gives the job to the cluster in whose hands this code runs, and does not wait for its end.
   *
   * @param follow whether it goes on from what an earlier one left
   */
  void handOver(boolean follow) throws Exception {
    Files.createDirectories(out);
    if (!follow && Files.exists(out.resolve(PARTS))) {
      throw new IOException(
          out.resolve(PARTS) + " holds output already: name another --out, or remove it");
    }
    JobSettings how =
        follow
            ? goingOn()
            : new JobSettings(
                parallelism, CHECKPOINT_ON_CLUSTER, out.toAbsolutePath().resolve(STATE));
    new JobRunner(how).runWhereSubmitted(job());
  }

  /**
   * What a job has committed below {@code folder} so far, sorted and hashed into it. Nothing a job
   * writes later is lost by it: its parts stay.
   */
  static Summary gather(Path folder) throws IOException {
    if (!Files.isDirectory(folder.resolve(PARTS))) {
      throw new NoSuchFileException(folder.resolve(PARTS).toString());
    }
    CanonicalOutput result = CanonicalOutput.merge(folder.resolve(PARTS));
    result.write(folder);
    return Summary.gathered(result, folder);
  }

  private JobSettings goingOn() throws IOException {
    return JobSettings.goingOn(
        parallelism, CHECKPOINT_ON_CLUSTER, out.toAbsolutePath().resolve(STATE));
  }

  private StreamJob job() throws IOException {
    StreamSettings settings = until.isPresent() ? settings(until.get()) : plan().settings();
    return new StreamJob(input, settings, out.toAbsolutePath().resolve(PARTS));
  }

  private JobSettings settings(ScratchFolder scratch, Duration checkpointEvery) {
    return new JobSettings(parallelism, checkpointEvery, scratch.folder().resolve("checkpoints"));
  }

  private StreamJob job(Plan plan, ScratchFolder scratch) {
    return new StreamJob(input, plan.settings(), parts(scratch));
  }

  private static Path parts(ScratchFolder scratch) {
    return scratch.folder().resolve("parts");
  }

  private Summary finish(Plan plan, CanonicalOutput result, long start) throws IOException {
    result.write(out);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Summary.Ran run =
        new Summary.Ran(input.size(), plan.survey().reports(), plan.settings().until(), took);
    return Summary.of(run, result, out);
  }
}
