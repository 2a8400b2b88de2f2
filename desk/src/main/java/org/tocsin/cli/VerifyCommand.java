package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.exchange.pack.PackCheck;
import org.tocsin.desk.publish.verify.Verification;
import org.tocsin.desk.publish.verify.VerificationReport;
import org.tocsin.ledger.note.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks what a stranger holds, offline. */
@Command(
    name = "verify",
    description = "Check a dossier, an export, a proof, a public log or a ledger, offline.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin verify dossier.html                 every sentence, its citations and proofs",
      "  tocsin verify tocsin-dossier/CASE          all that was handed over",
      "  tocsin verify export.zip                   every file, the manifest and its proof",
      "  tocsin verify dossier.html --key log.vkey  with the log's key as it reached you by another way"
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--key",
      paramLabel = "VKEY",
      description = "The log's verifier key, or a file that holds it, from somebody you trust.")
  private @Nullable String key;

  @Option(names = "--all", description = "Show sound sentences too.")
  private boolean all;

  @Option(names = "--json", description = "Print one JSON object for each path.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Optional<VerifierKey> pinned = pinned();
    boolean sound = true;
    for (Path path : paths) {
      VerificationReport report = verify(path, pinned);
      print(report);
      sound &= report.isSound();
    }
    return sound ? ExitCodes.OK : ExitCodes.NOT_VERIFIED;
  }

  private Optional<VerifierKey> pinned() throws IOException {
    if (key == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Verification.key(key));
    } catch (IllegalArgumentException e) {
      throw new Failure(
          "--key is neither a verifier key nor a file with one: " + e.getMessage(), e);
    }
  }

  private static VerificationReport verify(Path path, Optional<VerifierKey> pinned) {
    try {
      return Files.isRegularFile(path) && PackCheck.isPack(path)
          ? PackCheck.check(path, pinned)
          : Verification.verify(path, pinned);
    } catch (NoSuchFileException e) {
      throw new Failure(path + ": there is nothing to verify; check the path", e);
    } catch (IOException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  private void print(VerificationReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(report.toJson());
      return;
    }
    out.println(report.subject());
    report.toText(all).forEach(line -> out.println("  " + line));
  }
}
