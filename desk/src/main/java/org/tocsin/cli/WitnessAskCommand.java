package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.tile.PublicLog;
import org.tocsin.ledger.witness.TrustPolicy;
import org.tocsin.ledger.witness.TrustPolicy.Quorum;
import org.tocsin.ledger.witness.WitnessClient;
import org.tocsin.ledger.witness.WitnessRound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a log's checkpoint to its witnesses. */
@Command(
    name = "ask",
    description = "Show a log's checkpoint to the witnesses of a policy and keep their lines.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin witness ask public/log --policy policy.txt",
      "  the policy is a C2SP tlog-policy file; witnesses without an address are not asked"
    })
final class WitnessAskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "LOG", description = "Folder of a public log.")
  private Path log = Path.of("log");

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE",
      description = "Witnesses with their keys and addresses, and how many it takes.")
  private Path policyFile = Path.of("policy.txt");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the cosigned checkpoint goes (default: LOG/checkpoint.cosigned).")
  private @Nullable Path out;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "For one answer (default: ${DEFAULT-VALUE}).")
  private int seconds = 20;

  @Override
  public Integer call() throws IOException, InterruptedException {
    TrustPolicy policy = policy();
    PublicLog published = PublicLog.open(log);
    WitnessRound round;
    Map<String, WitnessClient> witnesses = new TreeMap<>();
    try (HttpClient http =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(seconds)).build()) {
      collect(policy.quorum(), http, witnesses);
      round = WitnessRound.of(published.checkpoint(), published.tree(), witnesses);
    }
    Path target = out == null ? log.resolve("checkpoint.cosigned") : out;
    DurableFiles.publish(target, round.checkpoint().text().getBytes(StandardCharsets.UTF_8));
    PrintWriter page = spec.commandLine().getOut();
    for (String name : witnesses.keySet()) {
      String failure = round.failures().get(name);
      page.println(name + ": " + (failure == null ? "cosigned" : "not cosigned: " + failure));
    }
    boolean met = policy.accepts(round.checkpoint());
    page.printf(
        "%s: size %d, %d of %d witnesses; the policy is %s%n",
        target,
        published.checkpoint().size(),
        witnesses.size() - round.failures().size(),
        witnesses.size(),
        met ? "met" : "not met");
    page.flush();
    return met ? ExitCodes.OK : ExitCodes.NOT_VERIFIED;
  }

  private TrustPolicy policy() throws IOException {
    try {
      return TrustPolicy.parse(Files.readString(policyFile, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new Failure(policyFile + ": " + e.getMessage(), e);
    }
  }

  private void collect(Quorum quorum, HttpClient http, Map<String, WitnessClient> into) {
    switch (quorum) {
      case Quorum.None none -> {}
      case Quorum.Group group -> group.members().forEach(member -> collect(member, http, into));
      case Quorum.One one ->
          one.url()
              .ifPresent(url ->
                  into.put(
                      one.name(),
                      new WitnessClient(
                          http, address(url), one.key(), Duration.ofSeconds(seconds))));
    }
  }

  private static URI address(String url) {
    String prefix = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    if (!prefix.startsWith("https://") && !prefix.startsWith("http://")) {
      throw new Failure("the address of a witness begins with https://: " + url);
    }
    return URI.create(prefix);
  }
}
