package org.tocsin.stream.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.stream.PlainLoop;
import org.tocsin.stream.StreamSettings;
import org.tocsin.stream.bench.ExerciseReports;
import org.tocsin.stream.claim.Heard;
import org.tocsin.stream.claim.Listener;
import org.tocsin.stream.claim.ReportReader;
import org.tocsin.stream.input.Broker;
import org.tocsin.stream.input.Input;
import org.tocsin.stream.input.InputTopic;
import org.tocsin.stream.input.Report;
import org.tocsin.stream.output.CanonicalOutput;
import org.tocsin.stream.output.Line;

/** A topic of a broker of Kafka itself, three partitions of which one is empty. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicTest {
  private static final ExerciseReports EXERCISE = new ExerciseReports(600, 2, 5);
  private static final String ABORTED = "{\"date\":\"2021-01-10\",\"text\":\"taken back\"}";

  private Path folder = Path.of("");
  private List<List<String>> lines = List.of();
  private Optional<Broker> started = Optional.empty();

  @BeforeAll
  void startABroker(@TempDir Path temporary) throws Exception {
    folder = temporary;
    EXERCISE.write(folder.resolve("in"));
    List<List<String>> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("in"))) {
      for (Path file : files.sorted().toList()) {
        all.add(Files.readAllLines(file));
      }
    }
    lines = all;
    started = Optional.of(Broker.start(folder.resolve("broker")));
  }

  @AfterAll
  void stopIt() {
    started.ifPresent(Broker::close);
  }

  private Broker broker() {
    return started.orElseThrow();
  }

  /** All lines, and after them a transaction that was aborted. */
  private InputTopic filled(String topic) throws Exception {
    broker().make(topic, 3);
    broker().put(topic, lines);
    try (KafkaProducer<byte[], byte[]> producer = broker().producer("aborted")) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(Broker.record(topic, 0, ABORTED)).get();
      producer.abortTransaction();
    }
    return InputTopic.upToNow(broker().address(topic));
  }

  private static StreamSettings settings() {
    return StreamSettings.until(EXERCISE.lastDay());
  }

  private static CanonicalOutput plainly(Input input) throws IOException {
    List<Line> lines = new ArrayList<>();
    new PlainLoop(new ReportReader(), settings(), lines::add).run(input);
    return CanonicalOutput.of(lines);
  }

  @Test
  void aTopicIsReadToTheEndItHadAndWhatIsTakenBackIsNot() throws Exception {
    InputTopic topic = filled("counted");
    broker().put("counted", List.of(List.of(ABORTED)));
    assertThat(topic.survey(EXERCISE.lastDay()))
        .isEqualTo(new Input.Survey(600, Optional.of(EXERCISE.lastDay())));
    assertThat(InputTopic.upToNow(topic.address()).survey(EXERCISE.lastDay()).reports())
        .isEqualTo(601);
  }

  @Test
  void aJobThatFailsMidwayWritesWhatThePlainLoopWrites() throws Exception {
    InputTopic topic = filled("failing");
    Path parts = folder.resolve("failing/parts");
    String committed = parts.toString();
    StreamJob job = new StreamJob(topic, settings(), parts, () -> new FailingOnce(committed));
    FailingOnce.HEARD.set(0);
    FailingOnce.FAILED.remove(committed);
    runWithBarriersAhead(
        job, new JobSettings(2, Duration.ofMillis(100), folder.resolve("failing/state")));
    assertThat(FailingOnce.FAILED).as("it failed").contains(committed);
    assertThat(FailingOnce.HEARD.get()).as("some were heard twice").isGreaterThan(600);
    assertThat(CanonicalOutput.merge(parts).sha256()).isEqualTo(plainly(topic).sha256());
  }

  /**
   * All of so small a topic is on the way between the operators at once: a barrier that waited for
   * its turn would come behind it, and with it the first committed output.
   */
  private static void runWithBarriersAhead(StreamJob job, JobSettings how) throws Exception {
    Configuration configuration = how.configuration();
    configuration.set(CheckpointingOptions.ENABLE_UNALIGNED, true);
    try (StreamExecutionEnvironment here =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration)) {
      job.describe(here);
      here.execute(StreamJob.NAME);
    }
  }

  /**
   * Fails once, at the first report after output was committed. Until then it takes its time, or
   * the topic would be read to its end before the first checkpoint.
   */
  private record FailingOnce(ReportReader reader, String parts) implements Listener {
    static final AtomicInteger HEARD = new AtomicInteger();
    static final Set<String> FAILED = ConcurrentHashMap.newKeySet();
    private static final Duration SLOWLY = Duration.ofMillis(20);

    FailingOnce(String parts) {
      this(new ReportReader(), parts);
    }

    @Override
    public Heard hear(Report report) {
      if (HEARD.incrementAndGet() > 200 && !FAILED.contains(parts)) {
        if (somethingIsCommitted() && FAILED.add(parts)) {
          throw new IllegalStateException("a failure on purpose");
        }
        LockSupport.parkNanos(SLOWLY.toNanos());
      }
      return reader.hear(report);
    }

    private boolean somethingIsCommitted() {
      try {
        CanonicalOutput sofar = CanonicalOutput.merge(Path.of(parts));
        return Stream.of(Line.Kind.values()).anyMatch(kind -> !sofar.list(kind).isEmpty());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void aJobThatFollowsGoesOnWhereItWasStopped() throws Exception {
    broker().make("followed", 3);
    Path parts = folder.resolve("followed/parts");
    Path state = Files.createDirectories(folder.resolve("followed/state"));
    broker().put("followed", lines.stream().map(all -> all.subList(0, all.size() / 2)).toList());
    int before = follow(parts, state, 0, false);
    broker()
        .put(
            "followed",
            lines.stream().map(all -> all.subList(all.size() / 2, all.size())).toList());
    follow(parts, state, before, true);
    InputTopic whole = InputTopic.upToNow(broker().address("followed"));
    assertThat(CanonicalOutput.merge(parts).sha256()).isEqualTo(plainly(whole).sha256());
  }

  /**
   * Follows until every report there is was heard, then stops; at the very end time itself ends.
   */
  private int follow(Path parts, Path state, int heardBefore, boolean end) throws Exception {
    InputTopic topic = InputTopic.following(broker().address("followed"));
    long there = InputTopic.upToNow(topic.address()).survey(EXERCISE.lastDay()).reports();
    Counting.HEARD.set(0);
    JobSettings how = JobSettings.goingOn(2, Duration.ofMillis(100), state);
    assertThat(how.from().isPresent()).isEqualTo(heardBefore > 0);
    try (StreamExecutionEnvironment here =
        StreamExecutionEnvironment.createLocalEnvironment(2, how.configuration())) {
      new StreamJob(topic, settings(), parts, Counting::new).describe(here);
      JobClient job = here.executeAsync(StreamJob.NAME);
      synchronized (Counting.HEARD) {
        while (Counting.HEARD.get() < there - heardBefore) {
          Counting.HEARD.wait();
        }
      }
      job.stopWithSavepoint(end, state.toUri().toString(), SavepointFormatType.CANONICAL).get();
    }
    assertThat(Counting.HEARD.get()).as("each heard once").isEqualTo((int) there - heardBefore);
    return (int) there;
  }

  private record Counting(ReportReader reader) implements Listener {
    static final AtomicInteger HEARD = new AtomicInteger();

    Counting() {
      this(new ReportReader());
    }

    @Override
    public Heard hear(Report report) {
      synchronized (HEARD) {
        HEARD.incrementAndGet();
        HEARD.notifyAll();
      }
      return reader.hear(report);
    }
  }
}
