package org.tocsin.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.NoteSignature;

/**
 * A witness over HTTP, as C2SP tlog-witness: {@code POST /add-checkpoint} and {@code GET
 * /HASH/checkpoint}. It holds no secret of anybody and needs no login; whoever runs it puts TLS in
 * front.
 */
public final class WitnessServer implements AutoCloseable {
  /** A checkpoint with a hundred long lines and a full proof fits many times. */
  private static final int LONGEST_BODY = 512 * 1024;

  private static final int MOST_DRAINED = 16 * LONGEST_BODY;
  private static final int BACKLOG = 1024;
  private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");

  private final Witness witness;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  private WitnessServer(Witness witness, HttpServer server) {
    this.witness = witness;
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param address port 0 takes any free one
   * @throws IOException when the address cannot be had
   */
  public static WitnessServer start(Witness witness, InetSocketAddress address) throws IOException {
    WitnessServer started = new WitnessServer(witness, HttpServer.create(address, BACKLOG));
    started.server.createContext("/", started::answer);
    started.server.setExecutor(started.workers);
    started.server.start();
    return started;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Stops; requests under way have a second to end. */
  @Override
  public void close() {
    server.stop(1);
    workers.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      Matcher asked = CHECKPOINT.matcher(path);
      if (path.equals("/add-checkpoint")) {
        add(exchange);
      } else if (asked.matches()) {
        latest(exchange, asked.group(1));
      } else {
        send(exchange, 404, "nothing here\n", "text/plain");
      }
    }
  }

  private void add(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      send(exchange, 405, "POST a checkpoint here\n", "text/plain");
      return;
    }
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(LONGEST_BODY + 1);
      drain(in);
    }
    if (body.length > LONGEST_BODY) {
      send(exchange, 413, "a request has at most 512 KiB\n", "text/plain");
      return;
    }
    switch (witness.add(new String(body, StandardCharsets.UTF_8))) {
      case Answer.Cosigned cosigned ->
          send(
              exchange,
              200,
              cosigned.lines().stream().map(NoteSignature::toText).collect(Collectors.joining()),
              "text/plain");
      case Answer.Elsewhere(long size) -> send(exchange, 409, size + "\n", "text/x.tlog.size");
      case Answer.Refused(Answer.Reason reason, String why) ->
          send(exchange, reason.status(), why + "\n", "text/plain");
    }
  }

  /** Who still sends would see the connection end before the answer; beyond a bound they may. */
  private static void drain(InputStream in) throws IOException {
    byte[] rest = new byte[1 << 14];
    int left = MOST_DRAINED;
    for (int count = in.read(rest); count >= 0 && left > 0; count = in.read(rest)) {
      left -= count;
    }
  }

  private void latest(HttpExchange exchange, String name) throws IOException {
    if (!exchange.getRequestMethod().equals("GET")) {
      send(exchange, 405, "GET a checkpoint here\n", "text/plain");
      return;
    }
    Optional<Checkpoint> found;
    try {
      found = witness.latest(name);
    } catch (IOException e) {
      send(exchange, 503, "the disk failed\n", "text/plain");
      return;
    }
    send(
        exchange,
        found.isPresent() ? 200 : 404,
        found.map(Checkpoint::text).orElse("nothing was cosigned of this log\n"),
        "text/plain");
  }

  private static void send(HttpExchange exchange, int status, String text, String type)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", type.equals("text/plain") ? type + "; charset=utf-8" : type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
