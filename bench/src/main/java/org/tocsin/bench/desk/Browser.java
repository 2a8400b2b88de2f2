package org.tocsin.bench.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for pages as a person's browser does, signed in, and notes how long they took. */
final class Browser {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]*)\"");

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /**
   * A page that came.
   *
   * @param firstByteMillis until the head of the answer was there
   */
  record Page(int status, double firstByteMillis, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  Browser(String address) {
    this.address = address;
  }

  void signIn(String name, String password) throws IOException {
    Matcher token = TOKEN.matcher(get("/sign-in").text());
    String csrf = token.find() ? token.group(1) : "";
    String form = "name=" + name + "&password=" + password + "&_csrf=" + csrf;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    send(request);
    if (get("/").status() != 200) {
      throw new IOException("could not sign in as " + name);
    }
  }

  Page get(String path) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  private Page send(HttpRequest request) throws IOException {
    long begun = System.nanoTime();
    try {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      double firstByte = (System.nanoTime() - begun) / NANOS_PER_MILLI;
      try (InputStream body = answer.body()) {
        return new Page(answer.statusCode(), firstByte, body.readAllBytes());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
