package org.tocsin.stream.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.stream.bench.ExerciseReports;
import org.tocsin.stream.input.InputFiles;
import org.tocsin.stream.job.SessionCluster;

/** A cluster of processes of its own that has Flink and nothing of Tocsin. */
@Tag("cluster")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobJarTest {
  private static final ExerciseReports EXERCISE = new ExerciseReports(800, 4, 11);

  private Path folder = Path.of("");
  private Optional<SessionCluster> started = Optional.empty();
  private String expected = "";

  @BeforeAll
  void startACluster(@TempDir Path temporary) throws Exception {
    folder = temporary;
    EXERCISE.write(folder.resolve("in"));
    expected = run("plain").plainly().sha256();
    started = Optional.of(SessionCluster.withFlinkOnly(folder.resolve("cluster")));
  }

  @AfterAll
  void stopIt() throws Exception {
    if (started.isPresent()) {
      started.get().close();
    }
  }

  private SessionCluster cluster() {
    return started.orElseThrow();
  }

  private Run run(String out) throws IOException {
    return new Run(
        InputFiles.of(folder.resolve("in")),
        folder.resolve(out),
        2,
        7,
        7,
        Optional.of(EXERCISE.lastDay()),
        EXERCISE.lastDay());
  }

  /** What the launcher has on its class path: not what only the tests need. */
  private static JobJars jars() {
    return JobJars.of(
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(part -> !part.endsWith("test-classes"))
            .filter(part ->
                Stream.of("junit", "kafka_2", "scala", "assertj", "archunit", "byte-buddy")
                    .noneMatch(part::contains))
            .collect(Collectors.joining(File.pathSeparator)));
  }

  @Test
  void aClusterThatHasOnlyFlinkIsSentAllThatTheJobNeeds() throws Exception {
    try (Cluster cluster = new Cluster(new Address(cluster().host(), cluster().port()))) {
      assertThat(run("sent").onCluster(cluster, jars(), this::words).sha256()).isEqualTo(expected);
    }
  }

  @Test
  void theJarHandedToAClusterWritesWhatOneMachineWrites() throws Exception {
    Path jar = folder.resolve("tocsin-stream-job.jar");
    Path out = folder.resolve("handed");
    jars().write(jar);
    try (Cluster cluster = new Cluster(new Address(cluster().host(), cluster().port()))) {
      cluster.await(cluster.run(cluster.upload(jar), words(out, EXERCISE.lastDay())));
    }
    assertThat(Run.gather(out).sha256()).isEqualTo(expected);
  }

  @Test
  void whatIsNoJobIsRefusedWithOneLine() throws Exception {
    Path jar = Files.writeString(folder.resolve("no.jar"), "not a jar");
    try (Cluster cluster = new Cluster(new Address(cluster().host(), cluster().port()))) {
      String uploaded = cluster.upload(jar);
      assertThatIOException()
          .isThrownBy(() -> cluster.run(uploaded, List.of()))
          .withMessageStartingWith("the cluster refused");
    }
  }

  private List<String> words(Path out, LocalDate until) {
    return List.of(
        folder.resolve("in").toString(),
        "--out",
        out.toString(),
        "--until",
        until.toString(),
        "--parallelism",
        "2");
  }
}
