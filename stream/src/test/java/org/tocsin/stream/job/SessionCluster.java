package org.tocsin.stream.job;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A session cluster of processes of its own on the loopback address: one that manages jobs, and two
 * that do the work, with two slots each, so that one can do the work of both.
 */
public final class SessionCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final List<String> NOT_FLINK =
      List.of(
          "/org/tocsin/",
          "/tools/jackson/",
          "/org/apache/kafka/",
          "/org/apache/tika/",
          "/org/apache/pdfbox/",
          "/com/ibm/icu/",
          "/org/jsoup/",
          "/info/picocli/",
          "/org/netpreserve/",
          "/org/scala-lang/",
          "/org/apache/poi/");

  /**
   * What Flink's own settings open of Java to it; a session that takes jars does not work without.
   */
  private static final List<String> OPENED =
      List.of(
          "lang", "lang.reflect", "net", "io", "nio", "text", "time", "util", "util.concurrent");

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;
  private final int restPort;
  private final String classPath;
  private final List<Process> processes = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();

  private SessionCluster(Path folder, int restPort, String classPath) {
    this.folder = folder;
    this.restPort = restPort;
    this.classPath = classPath;
  }

  /** A cluster that has everything on its class path already. */
  static SessionCluster start(Path folder) throws Exception {
    return start(folder, System.getProperty("java.class.path"));
  }

  /** A cluster that has Flink and no more, as an office would set it up. */
  public static SessionCluster withFlinkOnly(Path folder) throws Exception {
    return start(
        folder,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(part -> part.endsWith(".jar") && NOT_FLINK.stream().noneMatch(part::contains))
            .collect(Collectors.joining(File.pathSeparator)));
  }

  private static SessionCluster start(Path folder, String classPath) throws Exception {
    List<Integer> ports = freePorts(2);
    SessionCluster cluster = new SessionCluster(folder, ports.get(1), classPath);
    Files.createDirectories(folder.resolve("conf"));
    Files.write(
        folder.resolve("conf/config.yaml"),
        configuration(ports.get(0), ports.get(1)).entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .toList());
    try {
      cluster.launchAll();
      return cluster;
    } catch (Exception e) {
      cluster.close();
      throw e;
    }
  }

  private void launchAll() throws Exception {
    launch("manager", StandaloneSessionClusterEntrypoint.class);
    launch("worker-1", TaskManagerRunner.class);
    launch("worker-2", TaskManagerRunner.class);
    await("two workers", () -> listFreeSlots().equals(List.of(2, 2)));
  }

  private static Map<String, String> configuration(int rpcPort, int restPort) {
    Map<String, String> all = new TreeMap<>();
    for (String who : List.of("jobmanager", "taskmanager", "rest")) {
      all.put(who + ".bind-host", HOST);
    }
    all.put("jobmanager.rpc.address", HOST);
    all.put("jobmanager.rpc.port", Integer.toString(rpcPort));
    all.put("taskmanager.host", HOST);
    all.put("rest.address", HOST);
    all.put("rest.port", Integer.toString(restPort));
    // A machine that is busy with other things must not be taken for one that failed.
    all.put("pekko.ask.timeout", "120 s");
    all.put("heartbeat.interval", "1 s");
    all.put("heartbeat.timeout", "20 s");
    all.put("taskmanager.numberOfTaskSlots", "2");
    all.put("taskmanager.load-balance.mode", "SLOTS");
    all.put("taskmanager.cpu.cores", "2");
    for (String part : List.of("task.heap", "framework.heap", "managed")) {
      all.put("taskmanager.memory." + part + ".size", "256 mb");
    }
    for (String part : List.of("task.off-heap", "framework.off-heap")) {
      all.put("taskmanager.memory." + part + ".size", "64 mb");
    }
    all.put("taskmanager.memory.jvm-metaspace.size", "128 mb");
    for (String part : List.of("network", "jvm-overhead")) {
      all.put("taskmanager.memory." + part + ".min", "64 mb");
      all.put("taskmanager.memory." + part + ".max", "64 mb");
    }
    // Small buffers: reports wait in files and not on the way, so that a kill meets the job midway.
    all.put("taskmanager.memory.segment-size", "4 kb");
    all.put("taskmanager.memory.starting-segment-size", "4 kb");
    return all;
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  private void launch(String name, Class<?> main) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp-" + name));
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    OPENED.forEach(part -> words.add("--add-opens=java.base/java." + part + "=ALL-UNNAMED"));
    // Ten seconds unless said so here: Flink's own pekko.startup-timeout does not reach it.
    words.add("-Dpekko.remote.classic.startup-timeout=120s");
    words.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
    words.add("-Djava.io.tmpdir=" + temporary);
    words.addAll(List.of("-cp", classPath, main.getName()));
    words.addAll(List.of("--configDir", folder.resolve("conf").toString()));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
    processes.add(builder.start());
  }

  public String host() {
    return HOST;
  }

  public int port() {
    return restPort;
  }

  /** Ends one of the two workers at once and without a word, as a power cut would. */
  void killOneWorker() throws InterruptedException {
    processes.getLast().destroyForcibly().waitFor();
  }

  List<Integer> listFreeSlots() throws Exception {
    JsonNode managers = ask("/taskmanagers").path("taskmanagers");
    return IntStream.range(0, managers.size())
        .mapToObj(i -> managers.get(i).path("freeSlots").asInt())
        .toList();
  }

  public JsonNode ask(String path) throws Exception {
    URI address = URI.create("http://" + HOST + ":" + restPort + path);
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    return json.readTree(answer.body());
  }

  /** Waits until {@code done}; a cluster that does not answer yet is asked again. */
  public void await(String what, Callable<Boolean> done) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isDone(done)) {
      if (Instant.now().isAfter(end) || aProcessIsGone()) {
        throw new IllegalStateException("no " + what + ":\n" + logs());
      }
      Thread.sleep(50);
    }
  }

  private boolean aProcessIsGone() {
    return !processes.stream().allMatch(Process::isAlive);
  }

  private static boolean isDone(Callable<Boolean> done) throws Exception {
    try {
      return done.call();
    } catch (IOException e) {
      return false;
    }
  }

  private String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : Arrays.asList("manager", "worker-1", "worker-2")) {
      all.append(name).append(":\n").append(Files.readString(folder.resolve(name + ".log")));
    }
    return all.toString();
  }

  @Override
  public void close() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
  }
}
