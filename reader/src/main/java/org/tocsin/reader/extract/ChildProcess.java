package org.tocsin.reader.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a parser in a Java process of its own, with a small heap and a deadline, so that a hostile
 * file can hang or exhaust nothing but the child. The child gets the path of the file and answers
 * with one {@link ChildAnswer} as JSON.
 */
final class ChildProcess {
  private static final int MOST_ANSWER_BYTES = 64 << 20;
  private static final String NESTED_LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private final Class<?> main;
  private final int heapMegabytes;
  private final Duration time;

  ChildProcess(Class<?> main, int heapMegabytes, Duration time) {
    this.main = main;
    this.heapMegabytes = heapMegabytes;
    this.time = time;
  }

  /**
   * @throws IOException when no process can be started or no temporary file written
   */
  ChildAnswer read(Source source, String mediaType) throws IOException {
    if (source instanceof Source.OnDisk onDisk) {
      return run(onDisk.path(), mediaType);
    }
    Path copy = Files.createTempFile("tocsin-", ".bin");
    try {
      Files.write(copy, source.head(Integer.MAX_VALUE - 8));
      return run(copy, mediaType);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private ChildAnswer run(Path file, String mediaType) throws IOException {
    Process process =
        new ProcessBuilder(command(file, mediaType))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      process.getOutputStream().close();
      return await(process)
          .orElseGet(() -> ChildAnswer.failed("it took longer than " + time.toSeconds() + " s"));
    } finally {
      process.destroyForcibly();
    }
  }

  private Optional<ChildAnswer> await(Process process) {
    FutureTask<byte[]> answer = new FutureTask<>(() -> drain(process.getInputStream()));
    Thread.ofVirtual().start(answer);
    try {
      byte[] bytes = answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.of(parse(bytes));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(ChildAnswer.failed("its parser died"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(ChildAnswer.failed("reading it was interrupted"));
    }
  }

  private static byte[] drain(InputStream in) throws IOException {
    return in.readNBytes(MOST_ANSWER_BYTES);
  }

  private static ChildAnswer parse(byte[] bytes) {
    try {
      return JsonMapper.shared().readValue(bytes, ChildAnswer.class);
    } catch (JacksonException e) {
      return ChildAnswer.failed("its parser ran out of memory or died");
    }
  }

  private List<String> command(Path file, String mediaType) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(
        List.of("-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-XX:-UsePerfData", "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    if (isNested()) {
      command.addAll(List.of("-Dloader.main=" + main.getName(), NESTED_LAUNCHER));
    } else {
      command.add(main.getName());
    }
    command.addAll(List.of(file.toAbsolutePath().toString(), mediaType));
    return command;
  }

  /** True inside an executable archive, whose inner archives only its own launcher can open. */
  private boolean isNested() {
    var source = main.getProtectionDomain().getCodeSource();
    return source != null && source.getLocation().toString().startsWith("jar:nested:");
  }
}
