package org.tocsin.bench.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.bench.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code tocsin bench read}: the table of the reader's tasks. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Reads corpora with gold labels and counts what is right, beside other programs.",
    footer = {
      "",
      "Examples:",
      "  tocsin bench read",
      "  tocsin bench read R6 R7 --peers",
      "  tocsin bench read R1 --data my-pages --limit 100 --json"
    })
public final class ReadBench implements Callable<Integer> {
  @Parameters(paramLabel = "TASK", description = "R1 to R18. Default: all.")
  private List<String> wanted = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the corpora, or of one corpus in the same layout.")
  private Path data =
      Path.of(System.getProperty("tocsin.root", "."), "..", "shared", "data", "reading");

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most documents a task. Default: all of them.")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--peers", description = "Run the other programs too; takes much longer.")
  private boolean peers;

  @Option(names = "--seed", description = "Seed of all randomness. Default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Task> tasks = chosen();
    if (!Files.isDirectory(data)) {
      throw new IOException("no folder " + data + ": name one with --data");
    }
    if (limit < 1) {
      throw new IOException("--limit is at least 1");
    }
    Ask ask = new Ask(data, limit, seed, new Peers(peers));
    ObjectNode report = JsonMapper.builder().build().createObjectNode();
    report.put("machine", Machine.describe()).put("seed", seed);
    if (!json) {
      System.out.println(Machine.describe());
      System.out.print(Table.head());
    }
    for (Task task : tasks) {
      long start = System.nanoTime();
      Outcome outcome = task.measure(ask);
      double seconds = (System.nanoTime() - start) / 1e9;
      Table.describe(report.withArrayProperty("tasks").addObject(), task, outcome, seconds);
      if (!json) {
        System.out.print(Table.lines(task, outcome));
      }
    }
    if (json) {
      System.out.println(report);
    }
    return 0;
  }

  private List<Task> chosen() throws IOException {
    List<Task> all = Tasks.all();
    List<String> ids = all.stream().map(Task::id).toList();
    for (String id : wanted) {
      if (ids.stream().noneMatch(id::equalsIgnoreCase)) {
        throw new IOException("no task " + id + "; there are: " + String.join(" ", ids));
      }
    }
    return all.stream()
        .filter(task -> wanted.isEmpty() || wanted.stream().anyMatch(task.id()::equalsIgnoreCase))
        .toList();
  }
}
