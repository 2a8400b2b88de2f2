package org.tocsin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.note.CosignatureKind;
import org.tocsin.ledger.note.Cosigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the key of a witness. */
@Command(
    name = "key",
    description = "Make a witness's key: the secret into a file, the public half printed.",
    mixinStandardHelpOptions = true)
final class WitnessKeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1",
      paramLabel = "NAME",
      description = "Name of the witness, best an address without https://.")
  private String name = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the secret goes; a file that exists is not replaced.")
  private Path out = Path.of("witness.key");

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "${COMPLETION-CANDIDATES}; ed25519 fits on paper, ml_dsa_44 holds against quantum"
              + " computers (default: ${DEFAULT-VALUE}).")
  private CosignatureKind kind = CosignatureKind.ED25519;

  @Override
  public Integer call() throws IOException {
    Cosigner made;
    try {
      made = Cosigner.create(name, kind, new SecureRandom());
    } catch (IllegalArgumentException e) {
      throw new Failure("no name for a witness: \"" + name + "\"; leave out spaces and +", e);
    }
    try {
      Files.createFile(out, DurableFiles.ownerOnly(out));
    } catch (FileAlreadyExistsException e) {
      throw new Failure(out + " is there already and was left alone; name another file", e);
    }
    Files.write(out, (made.secretText() + "\n").getBytes(StandardCharsets.US_ASCII));
    DurableFiles.force(out);
    spec.commandLine().getOut().println(made.key().text());
    return ExitCodes.OK;
  }
}
