package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.tocsin.ledger.note.Cosigner;
import org.tocsin.ledger.witness.KnownLogs;
import org.tocsin.ledger.witness.Witness;
import org.tocsin.ledger.witness.WitnessMemory;
import org.tocsin.ledger.witness.WitnessServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a witness until it is stopped. */
@Command(
    name = "run",
    description = "Cosign each checkpoint that extends what was seen of its log, until stopped.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin witness run --key w1.key --logs logs.txt --dir witness",
      "  logs.txt holds one verifier key of a log a line; lines with # say what they are"
    })
final class WitnessRunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "A key made by tocsin witness key; several give several lines.")
  private List<Path> keys = List.of();

  @Option(
      names = "--logs",
      required = true,
      paramLabel = "FILE",
      description = "Verifier keys of the logs to watch, one a line.")
  private Path logs = Path.of("logs.txt");

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "What was cosigned last; never lose or restore it (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of("tocsin-witness");

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "Where to listen; put TLS in front (default: ${DEFAULT-VALUE}).")
  private String listen = "127.0.0.1:7380";

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Cosigner> cosigners = cosigners();
    KnownLogs known = known();
    Witness witness =
        new Witness(cosigners, known, WitnessMemory.open(directory), Clock.systemUTC());
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(() -> {
                  stopped.countDown();
                  await(closed);
                }));
    try (WitnessServer server = WitnessServer.start(witness, address())) {
      PrintWriter out = spec.commandLine().getOut();
      cosigners.forEach(cosigner -> out.println(cosigner.key().text()));
      out.printf(
          "Witness of %d logs: http://%s:%d  (stop with Ctrl-C)%n",
          known.keys().size(), server.address().getHostString(), server.address().getPort());
      out.flush();
      stopped.await();
    } finally {
      closed.countDown();
    }
    return ExitCodes.OK;
  }

  private List<Cosigner> cosigners() throws IOException {
    List<Cosigner> cosigners = new ArrayList<>();
    for (Path file : keys) {
      try {
        cosigners.add(Cosigner.parse(Files.readString(file).strip()));
      } catch (IllegalArgumentException e) {
        throw new Failure(file + " is no key of a witness; make one with tocsin witness key", e);
      }
    }
    return cosigners;
  }

  private KnownLogs known() throws IOException {
    try {
      KnownLogs known = KnownLogs.parse(Files.readString(logs));
      if (known.keys().isEmpty()) {
        throw new Failure(logs + " names no log; put a verifier key on each line");
      }
      return known;
    } catch (IllegalArgumentException e) {
      throw new Failure(logs + ": " + e.getMessage(), e);
    }
  }

  private InetSocketAddress address() {
    int colon = listen.lastIndexOf(':');
    if (colon < 1 || !listen.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new Failure("--listen " + listen + ": give HOST:PORT, for example 127.0.0.1:7380");
    }
    return new InetSocketAddress(
        listen.substring(0, colon), Integer.parseInt(listen.substring(colon + 1)));
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
