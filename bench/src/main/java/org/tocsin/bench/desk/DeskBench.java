package org.tocsin.bench.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tocsin bench desk}: the curve from small cases to large ones. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = "Measures the desk with made-up cases of several sizes, beside PostgreSQL.",
    footer = {"", "Example:", "  tocsin bench desk --claims 10000,100000 --json"})
public final class DeskBench implements Callable<Integer> {
  private static final int LONGEST_TABLE = 100_000;

  @Option(
      names = "--claims",
      split = ",",
      paramLabel = "N",
      description = "Sizes of the cases. Default: ${DEFAULT-VALUE}")
  private List<Integer> claims = List.of(10_000, 100_000, 1_000_000);

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--seed",
      description = "Another seed gives other cases. Default: ${DEFAULT-VALUE}")
  private long seed = 20_260_101;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Folder for the cases, which stay there and are used again. Default: ${DEFAULT-VALUE}")
  private Path directory = Path.of(System.getProperty("java.io.tmpdir"), "tocsin-bench-desk");

  @Option(names = "--no-peers", description = "Leave PostgreSQL out.")
  private boolean alone;

  @Option(
      names = "--elastic",
      paramLabel = "URL",
      description = "An Elasticsearch server that runs already, to be measured as well.")
  private @Nullable String elastic;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(directory);
    Curve curve = new Curve();
    for (int size : claims) {
      System.err.println("measuring " + size + " claims ...");
      SizedCase sized = new SizedCase(size, seed, directory.resolve("claims-" + size));
      sized.measure(curve);
      if (!alone) {
        new PostgresPeer(size, seed).measure(curve);
      }
      if (elastic != null) {
        new ElasticPeer(elastic, size, seed).measure(curve);
      }
    }
    for (int rows :
        claims.stream().map(size -> Math.min(size, LONGEST_TABLE)).distinct().toList()) {
      new TableImport(rows, seed, directory.resolve("table-" + rows)).measure(curve);
    }
    System.out.println(json ? curve.json() : curve.table());
    return 0;
  }
}
