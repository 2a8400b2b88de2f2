package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.CheckpointKey;
import org.tocsin.ledger.note.Cosigner;
import org.tocsin.ledger.note.SignatureState;
import org.tocsin.ledger.witness.KnownLogs;
import org.tocsin.ledger.witness.Witness;
import org.tocsin.ledger.witness.WitnessMemory;
import org.tocsin.ledger.witness.WitnessServer;

/** Witnesses from the command line, on the public log of a dossier. */
class WitnessCommandTest {
  @TempDir Path folder;
  private Path log;
  private CheckpointKey key;

  @BeforeEach
  void publishALog() throws IOException {
    Path report = Files.writeString(folder.resolve("a.txt"), CliSamples.APPEAL);
    Path out = folder.resolve("dossier");
    assertThat(
            CommandLineRun.of("brief", report, "--home", folder.resolve("home"), "--out", out)
                .code())
        .isZero();
    log = out.resolve("log");
    key = CheckpointKey.parse(Files.readString(out.resolve("log.vkey")));
  }

  private Cosigner made(String name, String kind) throws IOException {
    Path file = folder.resolve(kind + ".key");
    CommandLineRun run = CommandLineRun.of("witness", "key", name, "--out", file, "--kind", kind);
    assertThat(run.code()).as(run.err()).isZero();
    Cosigner cosigner = Cosigner.parse(Files.readString(file).strip());
    assertThat(run.out().strip()).isEqualTo(cosigner.key().text());
    return cosigner;
  }

  private WitnessServer serve(Cosigner cosigner) throws IOException {
    return WitnessServer.start(
        new Witness(
            List.of(cosigner),
            KnownLogs.of(List.of(key)),
            WitnessMemory.open(folder.resolve("memory-" + cosigner.key().id())),
            Clock.systemUTC()),
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private static String address(WitnessServer server) {
    return "http://127.0.0.1:" + server.address().getPort() + "/";
  }

  @Test
  void twoWitnessesCosignTheLogAndTheirLinesAreKeptBesideIt() throws IOException {
    Cosigner one = made("one.example", "ed25519");
    Cosigner two = made("two.example", "ml_dsa_44");
    try (WitnessServer first = serve(one);
        WitnessServer second = serve(two)) {
      Path policy =
          Files.writeString(
              folder.resolve("policy.txt"),
              """
              log %s
              witness one %s %s
              witness two %s %s
              group both all one two
              quorum both
              """
                  .formatted(
                      key.text(),
                      one.key().text(),
                      address(first),
                      two.key().text(),
                      address(second)));
      CommandLineRun run = CommandLineRun.of("witness", "ask", log, "--policy", policy);
      assertThat(run.code()).as(run.out() + run.err()).isZero();
      assertThat(run.out())
          .contains("one: cosigned", "two: cosigned", "2 of 2 witnesses; the policy is met");
      Checkpoint cosigned = Checkpoint.parse(Files.readString(log.resolve("checkpoint.cosigned")));
      assertThat(List.of(key, one.key(), two.key()))
          .allSatisfy(by -> assertThat(cosigned.signedBy(by)).isEqualTo(SignatureState.VALID));
      second.close();
      CommandLineRun again = CommandLineRun.of("witness", "ask", log, "--policy", policy);
      assertThat(again.code()).isEqualTo(ExitCodes.NOT_VERIFIED);
      assertThat(again.out()).contains("one: cosigned", "two: not cosigned", "is not met");
    }
  }

  @Test
  void whatIsWrongIsOneLine() throws IOException {
    made("one.example", "ed25519");
    CommandLineRun twice =
        CommandLineRun.of("witness", "key", "one.example", "--out", folder.resolve("ed25519.key"));
    assertThat(twice.err()).contains("is there already and was left alone").hasLineCount(1);
    CommandLineRun named =
        CommandLineRun.of("witness", "key", "one two", "--out", folder.resolve("x.key"));
    assertThat(named.err()).contains("no name for a witness").hasLineCount(1);
    Path policy = Files.writeString(folder.resolve("policy.txt"), "quorum nobody\n");
    CommandLineRun asked = CommandLineRun.of("witness", "ask", log, "--policy", policy);
    assertThat(asked.err()).contains("line 1: nobody is not defined above").hasLineCount(1);
    Path logs = Files.writeString(folder.resolve("logs.txt"), "# none\nnonsense\n");
    CommandLineRun run =
        CommandLineRun.of("witness", "run", "--key", folder.resolve("ed25519.key"), "--logs", logs);
    assertThat(run.err()).contains("logs.txt: line 2").hasLineCount(1);
  }
}
