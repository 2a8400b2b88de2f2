package org.tocsin.stream.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Flink session cluster by its REST interface (flink.apache.org, "REST API", version 1). The job
 * goes there as one jar: a request with each part as a file of its own has more files than the
 * cluster takes, 128.
 */
final class Cluster implements AutoCloseable {
  private static final Duration ASK_AGAIN = Duration.ofMillis(500);

  /** What Flink answers to an upload when that part of it is turned off or left out. */
  private static final String TAKES_NO_JARS = "POST request not allowed";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Address address;
  private final HttpClient http = HttpClient.newHttpClient();

  Cluster(Address address) {
    this.address = address;
  }

  /**
   * Uploads a jar.
   *
   * @return what the cluster calls it
   * @throws IOException when there is no cluster, or it takes no jars
   */
  String upload(Path jar) throws IOException, InterruptedException {
    String edge = "tocsin-" + UUID.randomUUID();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\"%s\"\r\n"
                .formatted(edge, jar.getFileName())
            + "Content-Type: application/java-archive\r\n\r\n";
    JsonNode answer =
        post(
            "/jars/upload",
            "multipart/form-data; boundary=" + edge,
            BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(jar),
                BodyPublishers.ofString("\r\n--" + edge + "--\r\n")));
    String name = answer.path("filename").asString("");
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /**
   * Runs the main class of an uploaded jar.
   *
   * @return what the cluster calls the job
   */
  String run(String jar, List<String> arguments) throws IOException, InterruptedException {
    ObjectNode order = JSON.createObjectNode();
    ArrayNode list = order.putArray("programArgsList");
    arguments.forEach(list::add);
    return post(
            "/jars/" + jar + "/run", "application/json", BodyPublishers.ofString(order.toString()))
        .path("jobid")
        .asString("");
  }

  /**
   * Waits for the end of a job.
   *
   * @throws IOException when it failed or was cancelled, or the cluster is gone
   */
  void await(String job) throws IOException, InterruptedException {
    while (true) {
      switch (ask("/jobs/" + job).path("state").asString("")) {
        case "FINISHED" -> {
          return;
        }
        case "FAILED" -> throw new IOException("the job failed on the cluster: " + cause(job));
        case "CANCELED" -> throw new IOException("the job was cancelled on the cluster");
        default -> Thread.sleep(ASK_AGAIN);
      }
    }
  }

  private String cause(String job) throws IOException, InterruptedException {
    JsonNode history = ask("/jobs/" + job + "/exceptions").path("exceptionHistory").path("entries");
    return rootOf(history.path(0).path("stacktrace").asString("it does not say why"));
  }

  /** The line of a trace that says what went wrong at first: the last cause it names. */
  private static String rootOf(String trace) {
    return trace
        .lines()
        .filter(line -> line.startsWith("Caused by: "))
        .reduce((earlier, later) -> later)
        .or(() -> trace.lines().findFirst())
        .orElse(trace);
  }

  void delete(String jar) throws IOException, InterruptedException {
    answer(request("/jars/" + jar).DELETE().build());
  }

  private JsonNode ask(String path) throws IOException, InterruptedException {
    return answer(request(path).build());
  }

  private JsonNode post(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return answer(request(path).header("Content-Type", type).POST(body).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://%s:%d%s".formatted(address.host(), address.port(), path)));
  }

  private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer;
    try {
      answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IOException(
          "no cluster answers at %s:%d: %s"
              .formatted(address.host(), address.port(), e.getMessage()),
          e);
    }
    if (answer.statusCode() >= 300) {
      throw new IOException(
          answer.body().contains(TAKES_NO_JARS)
              ? "the cluster takes no jars: set web.submit.enable to true in its settings"
              : "the cluster refused (%d): %s".formatted(answer.statusCode(), why(answer.body())));
    }
    return JSON.readTree(answer.body());
  }

  /**
   * A cluster lists its errors, the one with the trace last; what is no cluster says what it may.
   */
  private static String why(String body) {
    try {
      JsonNode errors = JSON.readTree(body).path("errors");
      return rootOf(errors.path(errors.size() - 1).asString(body));
    } catch (JacksonException e) {
      return body.lines().findFirst().orElse("it does not say why");
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
