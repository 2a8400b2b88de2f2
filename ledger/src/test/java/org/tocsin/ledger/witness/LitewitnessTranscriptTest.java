package org.tocsin.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ledger.SharedFiles;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.CosignatureKind;
import org.tocsin.ledger.note.Cosigner;
import org.tocsin.ledger.note.SignatureState;
import org.tocsin.ledger.note.SigningKey;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.tile.TileTree;
import org.tocsin.ledger.tile.TileWriter;

/** A witness over HTTP, against the transcript of another implementation and our own client. */
class LitewitnessTranscriptTest {
  private static final Pattern REQUEST =
      Pattern.compile(
          "POST \\S+/add-checkpoint\n```\n(.*?)```\nHTTP (\\d+)\n\\[Asserts]\nbody (contains|==)"
              + " \"(.*?)\"\n",
          Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("add-sigsum-log -key=([0-9a-f]{64})");
  private static final Pattern ORIGIN = Pattern.compile("sigsum\\.org/v1/tree/[0-9a-f]{63}2");

  @TempDir Path folder;
  private final SecureRandom random = new SecureRandom();
  private final Cosigner cosigner =
      Cosigner.create("example.com/witness", CosignatureKind.ED25519, random);
  private final SigningKey ours = SigningKey.create("example.org/log", random);
  private HttpClient http;
  private WitnessServer server;
  private String transcript;

  @BeforeEach
  void start() throws IOException {
    http = HttpClient.newHttpClient();
    transcript =
        Files.readString(
            SharedFiles.find("vectors/litewitness/cmd/litewitness/testdata/litewitness.txt"));
    VerifierKey sigsum =
        VerifierKey.of(find(ORIGIN).group(), Hash.of(HexFormat.of().parseHex(find(KEY).group(1))));
    Witness witness =
        new Witness(
            List.of(cosigner),
            KnownLogs.of(List.of(sigsum, ours.verifierKey())),
            WitnessMemory.open(folder.resolve("memory")),
            Clock.systemUTC());
    server =
        WitnessServer.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @AfterEach
  void stop() {
    server.close();
    http.close();
  }

  private MatchResult find(Pattern pattern) {
    return pattern.matcher(transcript).results().findFirst().orElseThrow();
  }

  private String address() {
    return "http://127.0.0.1:" + server.address().getPort();
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address() + "/add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void everyRequestOfTheTranscriptIsAnsweredAsThere() throws Exception {
    List<MatchResult> requests = REQUEST.matcher(transcript).results().toList();
    assertThat(requests).hasSizeGreaterThan(8);
    for (MatchResult request : requests) {
      HttpResponse<String> answer = post(request.group(1));
      // Unknown logs were 403 when the transcript was written; the protocol says 404 now.
      int status =
          request.group(4).equals("unknown log") ? 404 : Integer.parseInt(request.group(2));
      assertThat(answer.statusCode()).as(request.group()).isEqualTo(status);
      String said = request.group(4).replace("\\n", "\n");
      if (request.group(3).equals("==")) {
        assertThat(answer.body()).isEqualTo(said);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
      } else {
        assertThat(answer.body()).contains(said);
      }
    }
    HttpResponse<String> kept =
        http.send(
            HttpRequest.newBuilder(
                    URI.create(
                        address()
                            + "/"
                            + WitnessMemory.nameOf(find(ORIGIN).group())
                            + "/checkpoint"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(Checkpoint.parse(kept.body()).size()).isEqualTo(5);
  }

  @Test
  void aLogCollectsTheLinesOfItsWitnessesAndSaysWhichFailed() throws Exception {
    TileWriter writer = TileWriter.empty(folder.resolve("log"));
    WitnessClient client = client(cosigner);
    WitnessClient gone =
        new WitnessClient(
            http,
            URI.create("http://127.0.0.1:9"),
            Cosigner.create("gone", CosignatureKind.ED25519, random).key(),
            Duration.ofSeconds(5));
    Map<String, WitnessClient> witnesses = new TreeMap<>(Map.of("gone", gone, "here", client));
    for (int batch = 1; batch <= 3; batch++) {
      List<byte[]> leaves = new java.util.ArrayList<>();
      for (int i = 0; i < 150; i++) {
        leaves.add(("leaf " + batch + " " + i).getBytes());
      }
      TileWriter.Growth growth = writer.prepare(leaves);
      growth.write();
      growth.commit();
      Checkpoint checkpoint = Checkpoint.sign(ours, writer.size(), writer.root());
      WitnessRound round =
          WitnessRound.of(
              checkpoint, new TileTree(folder.resolve("log"), writer.size()), witnesses);
      assertThat(round.checkpoint().signedBy(cosigner.key())).isEqualTo(SignatureState.VALID);
      assertThat(round.failures()).containsOnlyKeys("gone");
    }
  }

  private WitnessClient client(Cosigner of) {
    return new WitnessClient(http, URI.create(address()), of.key(), Duration.ofSeconds(20));
  }

  @Test
  void aTooLongOrStrayRequestGetsOneLine() throws Exception {
    assertThat(post("x".repeat(600_000)).statusCode()).isEqualTo(413);
    assertThat(post("old 1").statusCode()).isEqualTo(400);
    HttpResponse<String> stray =
        http.send(
            HttpRequest.newBuilder(URI.create(address() + "/../etc")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(stray.statusCode()).isEqualTo(404);
  }
}
