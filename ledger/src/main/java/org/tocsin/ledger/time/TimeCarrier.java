package org.tocsin.ledger.time;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Carries questions over HTTP (RFC 3161, section 3.4). */
public final class TimeCarrier implements TimeQueue.Carrier {
  private static final int LONGEST = 256 * 1024;

  private final HttpClient http;
  private final Duration patience;

  /**
   * @param patience for one answer
   */
  public TimeCarrier(HttpClient http, Duration patience) {
    this.http = http;
    this.patience = patience;
  }

  @Override
  public byte[] carry(String url, byte[] question) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(patience)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(question))
            .build();
    HttpResponse<InputStream> response =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException(url + " answered " + response.statusCode());
      }
      return body.readNBytes(LONGEST);
    }
  }
}
