package org.tocsin.bench.foresight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tocsin.bench.Machine;
import org.tocsin.foresight.risk.deaths.DeathsTask;
import org.tocsin.foresight.risk.escalation.EscalationTask;
import org.tocsin.foresight.risk.onset.OnsetTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code tocsin bench foresight}: every forecast beside its peers, with intervals. */
@Command(
    name = "foresight",
    mixinStandardHelpOptions = true,
    description = "Scores forecasts and measures beside their peers, on public data.",
    footer = {"", "Example:", "  tocsin bench foresight --data ../shared/data --only ewp"})
public final class ForesightBench implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder that holds the folders views, ewp and humanitarian. Default: ${DEFAULT-VALUE}")
  private Path data = Path.of(System.getProperty("tocsin.root", "."), "..", "shared", "data");

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Only these parts. Default: all.")
  private List<String> only = List.of();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--seed", description = "Seed of all randomness. Default: ${DEFAULT-VALUE}")
  private long seed = 1;

  /** Everything that is measured, in the order of the report. */
  static List<Part> parts() {
    return List.of(
        new TaskPart("T1", new DeathsTask(), "views", Peers.DEATHS),
        new TaskPart("T2", new OnsetTask(), "ewp", List.of()),
        new TaskPart("T3", new EscalationTask(), "views", Peers.ESCALATION),
        new HumanitarianPart());
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      throw new IOException("no folder " + data + ": name one with --data");
    }
    List<Part> wanted =
        parts().stream().filter(p -> only.isEmpty() || only.contains(p.name())).toList();
    if (wanted.isEmpty()) {
      throw new IOException(
          "no part " + only + "; there are: " + parts().stream().map(Part::name).toList());
    }
    ObjectNode report = JsonMapper.builder().build().createObjectNode();
    report.put("machine", Machine.describe()).put("seed", seed);
    if (!json) {
      System.out.println(Machine.describe());
    }
    for (Part part : wanted) {
      add(part, report.putObject(part.name()));
    }
    if (json) {
      System.out.println(report);
    }
    return 0;
  }

  private void add(Part part, ObjectNode node) {
    long start = System.nanoTime();
    Section section = part.measure(data, seed);
    double seconds = (System.nanoTime() - start) / 1e9;
    node.put("seconds", seconds).set("result", section.json());
    if (!json) {
      System.out.printf(Locale.ROOT, "%n%s (%.0f s)%n", section.title(), seconds);
      section.lines().forEach(System.out::println);
    }
  }
}
