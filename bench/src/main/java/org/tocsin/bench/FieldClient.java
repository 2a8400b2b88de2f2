package org.tocsin.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One phone: posts reports over one connection after another and insists on being told that each
 * was created. It speaks just enough HTTP 1.1 for that, since what it takes of the processor is
 * taken from the desk that is measured on the same machine.
 */
final class FieldClient implements AutoCloseable {
  private static final String CREATED = "HTTP/1.1 201";
  private static final String LENGTH = "content-length:";
  private static final byte[] HEAD =
      ("--edge\r\nContent-Disposition: form-data; name=\"xml_submission_file\";"
              + " filename=\"report.xml\"\r\nContent-Type: text/xml\r\n\r\n")
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] TAIL = "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8);

  private final URI uri;
  private final String head;
  private Line line;

  /** A connection, and what comes over it. */
  private record Line(Socket socket, InputStream in) {
    static Line to(URI uri) throws IOException {
      Socket socket = new Socket(uri.getHost(), uri.getPort());
      socket.setTcpNoDelay(true);
      return new Line(socket, new BufferedInputStream(socket.getInputStream()));
    }
  }

  FieldClient(String address) throws IOException {
    this.uri = URI.create(address);
    this.line = Line.to(uri);
    this.head =
        "POST "
            + uri.getRawPath()
            + " HTTP/1.1\r\nHost: "
            + uri.getAuthority()
            + "\r\nX-OpenRosa-Version: 1.0\r\nContent-Type: multipart/form-data; boundary=edge\r\n"
            + "Content-Length: ";
  }

  void send(byte[] xml) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    int length = HEAD.length + xml.length + TAIL.length;
    request.writeBytes((head + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(HEAD);
    request.writeBytes(xml);
    request.writeBytes(TAIL);
    request.writeTo(line.socket().getOutputStream());
    String status = read();
    int body = 0;
    boolean last = false;
    for (String field = read(); !field.isEmpty(); field = read()) {
      String lower = field.toLowerCase(Locale.ROOT);
      if (lower.startsWith(LENGTH)) {
        body = Integer.parseInt(lower.substring(LENGTH.length()).strip());
      }
      last |= lower.equals("connection: close");
    }
    byte[] answer = line.in().readNBytes(body);
    if (last) {
      // a server takes so many requests over one connection and no more
      close();
      line = Line.to(uri);
    }
    if (!status.startsWith(CREATED)) {
      throw new IOException(status + " " + new String(answer, StandardCharsets.UTF_8));
    }
  }

  private String read() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = line.in().read(); c != '\n'; c = line.in().read()) {
      if (c < 0) {
        throw new EOFException("the desk closed the connection");
      }
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    line.socket().close();
  }
}
