package org.tocsin.stream.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.stream.StreamSettings;
import org.tocsin.stream.input.Input;
import org.tocsin.stream.input.InputFiles;
import org.tocsin.stream.input.InputTopic;
import org.tocsin.stream.input.TopicAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is read, into what, and by which settings: the same wherever a job is started. */
final class JobOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "INPUT",
      description =
          "A file or folder of JSON lines (.jsonl, .ndjson) and web archives (.warc), or a Kafka"
              + " topic as kafka://HOST:PORT[,HOST:PORT]/TOPIC.")
  private String input = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the result goes. Default: ${DEFAULT-VALUE}")
  private Path out = Path.of("tocsin-stream");

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Slots of the job. Default: as many as processors.")
  private int parallelism = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--late-days",
      paramLabel = "N",
      description =
          "What speaks of days this long before the latest report of its file is late. Default:"
              + " ${DEFAULT-VALUE}")
  private int lateDays = StreamSettings.LATE_AFTER_DAYS;

  @Option(
      names = "--window-days",
      paramLabel = "N",
      description = "Length of a window. Default: ${DEFAULT-VALUE}, from Monday.")
  private int windowDays = StreamSettings.WINDOW_DAYS;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description =
          "Last day that is read and judged, YYYY-MM-DD. Default: the latest report's, not after"
              + " today.")
  private @Nullable LocalDate until;

  @Option(
      names = "--follow",
      description =
          "Go on reading a topic for as long as it grows, from where the last such run into --out"
              + " stopped; needs --until.")
  private boolean follow;

  @Option(
      names = "--kafka",
      paramLabel = "FILE",
      description = "Settings of the Kafka client, as a properties file: TLS, SASL and the like.")
  private @Nullable Path kafka;

  boolean hasInput() {
    return !input.isEmpty();
  }

  boolean follow() {
    return follow;
  }

  /** The same for the job's jar on a cluster, into another folder and up to a day that is known. */
  List<String> words(Path folder, LocalDate last) {
    List<String> words = new ArrayList<>();
    words.add(TopicAddress.isOne(input) ? input : Path.of(input).toAbsolutePath().toString());
    words.addAll(List.of("--out", folder.toString(), "--until", last.toString()));
    words.addAll(List.of("--parallelism", Integer.toString(parallelism)));
    words.addAll(List.of("--late-days", Integer.toString(lateDays)));
    words.addAll(List.of("--window-days", Integer.toString(windowDays)));
    if (follow) {
      words.add("--follow");
    }
    if (kafka != null) {
      words.addAll(List.of("--kafka", kafka.toAbsolutePath().toString()));
    }
    return words;
  }

  Run run(LocalDate today) throws IOException {
    return new Run(
        input(), out, parallelism, lateDays, windowDays, Optional.ofNullable(until), today);
  }

  private Input input() throws IOException {
    if (!TopicAddress.isOne(input)) {
      return InputFiles.of(Path.of(input));
    }
    TopicAddress address = TopicAddress.of(input, clientSettings());
    return follow ? InputTopic.following(address) : InputTopic.upToNow(address);
  }

  private Map<String, String> clientSettings() throws IOException {
    Properties read = new Properties();
    if (kafka != null) {
      try (Reader file = Files.newBufferedReader(kafka)) {
        read.load(file);
      }
    }
    Map<String, String> all = new TreeMap<>();
    read.stringPropertyNames().forEach(name -> all.put(name, read.getProperty(name)));
    return all;
  }

  /**
   * @throws ParameterException when the options do not go together
   */
  void check() {
    if (parallelism < 1 || lateDays < 0 || windowDays < 1) {
      throw wrong("--parallelism and --window-days begin at 1, --late-days at 0");
    }
    if (follow && !TopicAddress.isOne(input)) {
      throw wrong("--follow is for a Kafka topic: files have an end");
    }
    if (follow && until == null) {
      throw wrong("--follow needs --until: one report dated far ahead would make all others late");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
