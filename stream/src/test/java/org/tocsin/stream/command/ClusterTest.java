package org.tocsin.stream.command;

import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster's refusals become: one line that says what to do. The answers are Flink's. */
class ClusterTest {
  private static final String NO_JARS = "{\"errors\":[\"POST request not allowed\"]}";
  private static final String TRACE =
      """
      {"errors":["Internal server error.","<Exception on server side:\\njava.lang.RuntimeException: outer\
      \\n\\tat a.B.c(B.java:1)\\nCaused by: java.nio.file.NoSuchFileException: /in\\n\\tat a.B.d(B.java:2)>"]}
      """;

  @TempDir private Path folder = Path.of("");
  private final HttpServer server;

  ClusterTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void startIt() {
    server.createContext("/jars/upload", exchange -> refuse(exchange, 400, NO_JARS));
    server.createContext("/jars/some.jar/run", exchange -> refuse(exchange, 500, TRACE));
    server.createContext("/jars/other.jar/run", exchange -> refuse(exchange, 502, "<html>proxy"));
    server.start();
  }

  @AfterEach
  void stopIt() {
    server.stop(0);
  }

  private static void refuse(HttpExchange exchange, int code, String body) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(code, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Cluster cluster() {
    return new Cluster(
        new Address(server.getAddress().getHostString(), server.getAddress().getPort()));
  }

  @Test
  void aClusterThatTakesNoJarsIsSaidToBeOne() throws IOException {
    Path jar = Files.writeString(folder.resolve("job.jar"), "a jar");
    try (Cluster cluster = cluster()) {
      assertThatIOException()
          .isThrownBy(() -> cluster.upload(jar))
          .withMessageContaining("takes no jars")
          .withMessageContaining("web.submit.enable");
    }
  }

  @Test
  void ofATraceTheFirstCauseIsNamed() {
    try (Cluster cluster = cluster()) {
      assertThatIOException()
          .isThrownBy(() -> cluster.run("some.jar", List.of()))
          .withMessage(
              "the cluster refused (500): Caused by: java.nio.file.NoSuchFileException: /in");
    }
  }

  @Test
  void whatIsNoClusterIsQuotedByItsFirstLine() {
    try (Cluster cluster = cluster()) {
      assertThatIOException()
          .isThrownBy(() -> cluster.run("other.jar", List.of()))
          .withMessage("the cluster refused (502): <html>proxy");
    }
  }

  @Test
  void whereNobodyAnswersTheAddressIsNamed() {
    Address address =
        new Address(server.getAddress().getHostString(), server.getAddress().getPort());
    server.stop(0);
    try (Cluster cluster = new Cluster(address)) {
      assertThatIOException()
          .isThrownBy(() -> cluster.run("some.jar", List.of()))
          .withMessageContaining("no cluster answers at");
    }
  }
}
