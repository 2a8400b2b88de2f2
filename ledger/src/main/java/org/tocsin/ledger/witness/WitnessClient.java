package org.tocsin.ledger.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.CosignerKey;
import org.tocsin.ledger.note.NoteSignature;
import org.tocsin.ledger.note.SignedNote;

/**
 * Asks one witness. What comes back is believed only as far as the witness's key goes: lines of
 * other keys are left out.
 */
public final class WitnessClient {
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final HttpClient http;
  private final URI prefix;
  private final CosignerKey key;
  private final Duration patience;

  /**
   * @param prefix of submissions, for example {@code https://witness.example/w1}
   * @param patience for one request
   */
  public WitnessClient(HttpClient http, URI prefix, CosignerKey key, Duration patience) {
    this.http = http;
    this.prefix = prefix;
    this.key = key;
    this.patience = patience;
  }

  /**
   * Asks for a cosignature.
   *
   * @throws IOException when the witness cannot be reached or answers what no witness does
   */
  public Answer submit(AddCheckpoint request) throws IOException, InterruptedException {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create(prefix + "/add-checkpoint"))
            .timeout(patience)
            .POST(HttpRequest.BodyPublishers.ofString(request.toText()))
            .build();
    HttpResponse<InputStream> response =
        http.send(asked, HttpResponse.BodyHandlers.ofInputStream());
    String text;
    try (InputStream body = response.body()) {
      text = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
    }
    return switch (response.statusCode()) {
      case 200 -> cosigned(request.checkpoint(), text);
      case 409 -> new Answer.Elsewhere(size(text));
      case 400 -> refused(Answer.Reason.MALFORMED, text);
      case 403 -> refused(Answer.Reason.NOT_SIGNED, text);
      case 404 -> refused(Answer.Reason.UNKNOWN_LOG, text);
      case 422 -> refused(Answer.Reason.INCONSISTENT, text);
      case 503 -> refused(Answer.Reason.UNABLE, text);
      default -> throw new IOException(prefix + " answered " + response.statusCode());
    };
  }

  private Answer cosigned(Checkpoint checkpoint, String lines) throws IOException {
    List<NoteSignature> ours;
    try {
      ours =
          SignedNote.parse("answer\n\n" + lines).signatures().stream()
              .filter(line -> key.holds(line, checkpoint))
              .toList();
    } catch (IllegalArgumentException e) {
      throw new IOException(prefix + " answered no signature lines: " + e.getMessage(), e);
    }
    if (ours.isEmpty()) {
      throw new IOException(prefix + " answered without a valid line of " + key.name());
    }
    return new Answer.Cosigned(ours);
  }

  private long size(String text) throws IOException {
    String line = text.strip();
    if (!line.matches("0|[1-9][0-9]{0,17}")) {
      throw new IOException(prefix + " answered no size");
    }
    return Long.parseLong(line);
  }

  private static Answer refused(Answer.Reason reason, String why) {
    return new Answer.Refused(reason, why.strip());
  }
}
