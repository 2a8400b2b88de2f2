package org.tocsin.desk.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, sends forms with the token of the last page. */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]*)\"");

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String token = "";

  Visitor(String address) {
    this.address = address;
  }

  public HttpResponse<String> get(String path) throws IOException {
    HttpResponse<String> page = send(request(path).GET());
    Matcher found = TOKEN.matcher(page.body());
    if (found.find()) {
      token = found.group(1);
    }
    return page;
  }

  /** As somebody who holds a cookie of another browser. */
  public HttpResponse<String> getWith(String path, String cookie) throws IOException {
    return send(request(path).header("Cookie", cookie).GET());
  }

  /** A form sent with the token of the last page. */
  public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException {
    return postBare(path, fields, "&_csrf=" + encode(token));
  }

  public HttpResponse<String> postWithoutToken(String path, Map<String, String> fields)
      throws IOException {
    return postBare(path, fields, "");
  }

  private HttpResponse<String> postBare(String path, Map<String, String> fields, String more)
      throws IOException {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body + more)));
  }

  /** Any method, with an empty body and the token of the last page. */
  public HttpResponse<String> ask(String method, String path, String type) throws IOException {
    boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("*");
    HttpRequest.Builder request = request(path).header("X-CSRF-TOKEN", token);
    return reads
        ? send(request.method(method.equals("*") ? "GET" : method, BodyPublishers.noBody()))
        : send(request.header("Content-Type", type).method(method, BodyPublishers.ofString("")));
  }

  /** One file as the body of the request. */
  public HttpResponse<String> postFile(String path, byte[] content) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/octet-stream")
            .header("X-CSRF-TOKEN", token)
            .POST(BodyPublishers.ofByteArray(content)));
  }

  /** One file in a multipart form. */
  public HttpResponse<String> postParts(String path, String fileName, String content)
      throws IOException {
    String parts =
        """
        --edge\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %s\r
        --edge\r
        Content-Disposition: form-data; name="files"; filename="%s"\r
        Content-Type: text/plain\r
        \r
        %s\r
        --edge--\r
        """
            .formatted(token, fileName, content);
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofString(parts)));
  }

  public void signIn(String name, String password) throws IOException {
    get("/sign-in");
    HttpResponse<String> answer = post("/sign-in", Map.of("name", name, "password", password));
    if (answer.statusCode() != 302 || location(answer).contains("/sign-in")) {
      throw new AssertionError("could not sign in as " + name + ": " + location(answer));
    }
    get("/");
  }

  public static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
