package org.tocsin.bench.read;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A peer that runs beside us, asked by lines of JSON. Not safe for use by many threads. */
final class PeerProcess implements AutoCloseable {
  private static final long SECONDS_TO_END = 5;

  private final JsonMapper json = JsonMapper.shared();
  private final Peer peer;
  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private PeerProcess(Peer peer, Process process) {
    this.peer = peer;
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * @param built the folder with {@code classes} and {@code lib}
   */
  static PeerProcess start(Peer peer, Path built) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + peer.gigabytes() + "g",
                "-cp",
                built.resolve("classes")
                    + System.getProperty("path.separator")
                    + built.resolve("lib")
                    + "/*",
                "org.tocsin.peers.PeerMain",
                peer.name())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new PeerProcess(peer, process);
  }

  Peer peer() {
    return peer;
  }

  /**
   * One request and its answer.
   *
   * @param request what {@link Peer} says its kind takes
   * @throws IOException when the process ended
   */
  PeerAnswer ask(Map<String, String> request) throws IOException {
    ObjectNode line = json.createObjectNode();
    request.forEach(line::put);
    requests.write(json.writeValueAsString(line));
    requests.newLine();
    requests.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException(peer.title() + " ended before it answered");
    }
    JsonNode node = json.readTree(answer);
    return new PeerAnswer(Optional.ofNullable(node.get("value")), node.path("nanos").asLong());
  }

  @Override
  public void close() throws IOException {
    requests.close();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
