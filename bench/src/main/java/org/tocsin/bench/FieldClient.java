package org.tocsin.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** One phone: posts reports to one address and insists on being told that each was created. */
final class FieldClient implements AutoCloseable {
  private static final int CREATED = 201;
  private static final byte[] HEAD =
      ("--edge\r\nContent-Disposition: form-data; name=\"xml_submission_file\";"
              + " filename=\"report.xml\"\r\nContent-Type: text/xml\r\n\r\n")
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] TAIL = "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;

  FieldClient(String address) {
    this.address = URI.create(address);
  }

  void send(byte[] xml) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(HEAD);
    body.writeBytes(xml);
    body.writeBytes(TAIL);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("X-OpenRosa-Version", "1.0")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != CREATED) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
