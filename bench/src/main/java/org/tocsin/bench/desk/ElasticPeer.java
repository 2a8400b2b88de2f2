package org.tocsin.bench.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An Elasticsearch server that is already running, over the same sentences. */
final class ElasticPeer {
  private static final int ROUNDS = 100;
  private static final double NANOS = 1e9;

  private final String address;
  private final int claims;
  private final Texts texts;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param address such as http://127.0.0.1:9200
   */
  ElasticPeer(String address, int claims, long seed) {
    this.address = address;
    this.claims = claims;
    this.texts = new Texts(claims, seed);
  }

  void measure(Curve curve) throws IOException {
    String index = "/said-" + claims;
    send("DELETE", index + "?ignore_unavailable=true", "");
    send(
        "PUT",
        index,
        """
        {"settings":{"number_of_shards":1,"number_of_replicas":0},
         "mappings":{"properties":{"body":{"type":"text"}}}}
        """);
    fill(index, curve);
    Times times = Times.of(ROUNDS, round -> send("POST", index + "/_search", question(round)));
    curve.add("Elasticsearch, search p50", "ms", claims, times.p50());
    curve.add("Elasticsearch, search p99", "ms", claims, times.p99());
  }

  private void fill(String index, Curve curve) throws IOException {
    long begun = System.nanoTime();
    texts.each(sentences -> {
      StringBuilder bulk = new StringBuilder();
      for (String sentence : sentences) {
        ObjectNode said = JsonMapper.shared().createObjectNode().put("body", sentence);
        bulk.append("{\"index\":{}}\n").append(said).append('\n');
      }
      send("POST", index + "/_bulk", bulk.toString());
    });
    send("POST", index + "/_refresh", "");
    double seconds = (System.nanoTime() - begun) / NANOS;
    curve.add("Elasticsearch, import", "rows/s", claims, claims / seconds);
  }

  private String question(int round) {
    ObjectNode json = JsonMapper.shared().createObjectNode().put("size", 20);
    ObjectNode match = json.putObject("query").putObject("match").putObject("body");
    match.put("query", texts.question(round)).put("operator", "and");
    json.putObject("highlight").putObject("fields").putObject("body");
    return json.toString();
  }

  private void send(String method, String path, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException("Elasticsearch answers " + answer.statusCode() + " to " + path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
