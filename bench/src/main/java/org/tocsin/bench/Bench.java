package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.bench.desk.DeskBench;
import org.tocsin.bench.desk.DossierBench;
import org.tocsin.bench.foresight.ForesightBench;
import org.tocsin.bench.read.ReadBench;
import org.tocsin.bench.read.TrainNames;
import org.tocsin.bench.sanctions.SanctionsBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tocsin bench}: measures, then prints a table or JSON. */
@Command(
    name = "tocsin bench",
    mixinStandardHelpOptions = true,
    description = "Measures the parts on this machine, beside plain file access.",
    subcommands = {
      DeskBench.class,
      DossierBench.class,
      FieldBench.class,
      ForesightBench.class,
      ReadBench.class,
      SanctionsBench.class,
      TrainNames.class
    },
    footer = {"", "Example:", "  tocsin bench --dir /srv/disk --json"})
public final class Bench implements Callable<Integer> {
  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Folder for temporary files, on the disk to measure. Default: ${DEFAULT-VALUE}")
  private Path directory = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(
      names = "--example",
      paramLabel = "DIR",
      description = "Files for the reader. Default: the example that ships.")
  private Path example = Path.of(System.getProperty("tocsin.root", "."), "examples", "lachin-2023");

  /** Exit codes as docs/manual/exit-codes.md states them. */
  public static void main(String[] arguments) {
    CommandLine command = new CommandLine(new Bench());
    command.setExecutionExceptionHandler((error, line, parsed) -> {
      line.getErr().println("tocsin bench: " + error.getMessage());
      return 1;
    });
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(example)) {
      throw new IOException("no folder " + example + ": name one with --example");
    }
    Report report = measure(Scale.FULL, directory, example);
    System.out.println(json ? report.json() : report.table());
    return 0;
  }

  static Report measure(Scale scale, Path directory, Path example) throws IOException {
    List<Measurement> all =
        List.of(
            new LedgerAppends(1, scale),
            new LedgerAppends(128, scale),
            new VaultSealing(scale),
            new ReaderSpeed(example, scale),
            new ProofChecks(scale));
    List<Row> rows = new ArrayList<>();
    for (Measurement measurement : all) {
      try (Scratch scratch = Scratch.in(directory)) {
        rows.add(measurement.run(scratch.directory()));
      }
    }
    return Report.of(scale, rows);
  }
}
