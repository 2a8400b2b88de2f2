package org.tocsin.desk.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A phone with Collect on it: talks OpenRosa to one server address, keeps no cookies. */
final class Device {
  private final String server;
  private final HttpClient client = HttpClient.newHttpClient();

  Device(String server) {
    this.server = server;
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(request(path).GET());
  }

  HttpResponse<String> fetch(String address) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(address)).GET());
  }

  HttpResponse<String> head(String path) throws IOException {
    return send(request(path).method("HEAD", BodyPublishers.noBody()));
  }

  HttpResponse<String> patch(String path, long offset, long length, byte[] piece)
      throws IOException {
    return send(
        request(path)
            .header("Upload-Offset", String.valueOf(offset))
            .header("Upload-Length", String.valueOf(length))
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofByteArray(piece)));
  }

  /** One submission as Collect posts it: the XML, then files by name. */
  HttpResponse<String> submit(String xml, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(
        body,
        "xml_submission_file",
        "submission.xml",
        "text/xml",
        xml.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      part(body, file.getKey(), file.getKey(), "image/jpeg", file.getValue());
    }
    body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return post(body.toByteArray());
  }

  /** Any body, said to be multipart. */
  HttpResponse<String> post(byte[] body) throws IOException {
    return send(
        request("/submission?deviceID=collect%3Atest")
            .header("X-OpenRosa-Version", "1.0")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private static void part(
      ByteArrayOutputStream body, String name, String fileName, String type, byte[] content) {
    String head =
        "--edge\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(name, fileName, type);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).header("X-OpenRosa-Version", "1.0");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
