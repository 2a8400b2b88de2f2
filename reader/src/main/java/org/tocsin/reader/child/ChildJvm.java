package org.tocsin.reader.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a main class in a Java process of its own, with a small heap and a deadline, so that a
 * hostile file can hang or exhaust nothing but the child. What the child writes to its standard
 * output is its answer. Immutable; safe for use by many threads.
 */
public final class ChildJvm {
  private static final int MOST_ANSWER_BYTES = 64 << 20;
  private static final String NESTED_LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private final Class<?> main;
  private final int heapMegabytes;
  private final Duration time;
  private final List<String> settings;

  /**
   * @param time after this it is ended
   * @param settings more for the command line of the Java process, such as {@code -Dname=value}
   */
  public ChildJvm(Class<?> main, int heapMegabytes, Duration time, List<String> settings) {
    this.main = main;
    this.heapMegabytes = heapMegabytes;
    this.time = time;
    this.settings = List.copyOf(settings);
  }

  /**
   * @throws IOException when no process can be started
   */
  public ChildOutcome run(List<String> arguments) throws IOException {
    Process process =
        new ProcessBuilder(command(arguments))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      process.getOutputStream().close();
      return await(process);
    } finally {
      process.destroyForcibly();
    }
  }

  private ChildOutcome await(Process process) {
    FutureTask<byte[]> answer = new FutureTask<>(() -> drain(process.getInputStream()));
    Thread.ofVirtual().start(answer);
    try {
      return new ChildOutcome.Answered(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new ChildOutcome.Late(time);
    } catch (ExecutionException e) {
      return new ChildOutcome.Lost("its parser died");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ChildOutcome.Lost("reading it was interrupted");
    }
  }

  private static byte[] drain(InputStream in) throws IOException {
    return in.readNBytes(MOST_ANSWER_BYTES);
  }

  private List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(
        List.of("-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-XX:-UsePerfData", "-Djava.awt.headless=true"));
    command.addAll(settings);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    if (isNested()) {
      command.addAll(List.of("-Dloader.main=" + main.getName(), NESTED_LAUNCHER));
    } else {
      command.add(main.getName());
    }
    command.addAll(arguments);
    return command;
  }

  /** True inside an executable archive, whose inner archives only its own launcher can open. */
  private boolean isNested() {
    var source = main.getProtectionDomain().getCodeSource();
    return source != null && source.getLocation().toString().startsWith("jar:nested:");
  }
}
