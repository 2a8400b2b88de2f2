package org.tocsin.stream.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tocsin.stream.StreamSettings;
import org.tocsin.stream.claim.Listener;
import org.tocsin.stream.claim.ReportReader;
import org.tocsin.stream.command.Quiet;
import org.tocsin.stream.input.InputFiles;
import org.tocsin.stream.output.ScratchFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code tocsin bench stream}: the job beside the plain loop, from few reports to many. */
@Command(
    name = "tocsin bench stream",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs made-up reports through the plain loop and the job, and holds the outputs together.",
    footer = {
      "",
      "Examples:",
      "  tocsin bench stream --reports 1000,10000",
      "  tocsin bench stream --windows-only --reports 1000,1000000",
      "  tocsin bench stream --both --reports 1000,10000,100000,1000000    the whole curve"
    })
public final class StreamBench implements Callable<Integer> {
  private static final int FILES = 4;
  private static final int WARM_UP = 1_000;

  @Option(
      names = "--reports",
      split = ",",
      paramLabel = "N",
      description = "How many reports, one or more sizes. Default: ${DEFAULT-VALUE}")
  private List<Integer> sizes = List.of(1_000, 10_000, 100_000);

  @Option(
      names = "--slots",
      split = ",",
      paramLabel = "N",
      description = "Slots of the job, one or more. Default: ${DEFAULT-VALUE}")
  private List<Integer> slots = List.of(1, 2);

  @Option(
      names = "--windows-only",
      description = "Draw the claims instead of reading them: windows, state and output alone.")
  private boolean windowsOnly;

  @Option(
      names = "--both",
      description = "First everything read, then windows alone, in one table each.")
  private boolean both;

  @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  private final List<Row> rows = new ArrayList<>();

  public static void main(String... arguments) {
    Quiet.logging();
    CommandLine command = new CommandLine(new StreamBench());
    command.setExecutionExceptionHandler((error, line, parsed) -> {
      line.getErr().println("tocsin bench stream: " + error.getMessage());
      return 1;
    });
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    boolean same = true;
    for (boolean drawn : both ? List.of(false, true) : List.of(windowsOnly)) {
      windowsOnly = drawn;
      same &= table();
    }
    show(same ? "\nEvery output of a size has the same hash." : "\nOUTPUTS DIFFER.");
    if (json) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      rows.forEach(row -> all.add(row.json()));
      System.out.println(all);
    }
    return same ? 0 : 1;
  }

  private boolean table() throws Exception {
    show(
        String.format(
            Locale.ROOT,
            "%n%s %s, %d processors, Java %s; %s%n%n%s",
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            windowsOnly ? "claims drawn, nothing read" : "everything read",
            Row.titles()));
    Listener listener = maker().make();
    on(WARM_UP, ways -> ways.loop(listener));
    on(WARM_UP, ways -> ways.job(1));
    boolean same = true;
    for (int size : sizes) {
      same &= measure(size, listener);
    }
    return same;
  }

  private Listener.Maker maker() {
    return windowsOnly ? DrawnClaims::new : ReportReader::new;
  }

  private boolean measure(int size, Listener listener) throws Exception {
    List<Row> own = new ArrayList<>();
    own.add(
        row(windowsOnly ? "drawing alone" : "reader alone", size, ways -> ways.listen(listener)));
    own.add(
        row(windowsOnly ? "plain loop, drawn" : "plain loop", size, ways -> ways.loop(listener)));
    for (int count : slots) {
      own.add(
          row(
              (windowsOnly ? "job drawn, slots: " : "job, slots: ") + count,
              size,
              ways -> ways.job(count)));
    }
    return own.stream().map(Row::hash).filter(hash -> !hash.isEmpty()).distinct().count() == 1;
  }

  private Row row(String way, int size, Work work) throws Exception {
    Row row = Row.of(way, size, on(size, work));
    rows.add(row);
    show(row.line());
    return row;
  }

  /** One way of running an input. */
  @FunctionalInterface
  private interface Work {
    String run(Ways ways) throws Exception;
  }

  private Measured<String> on(int size, Work work) throws Exception {
    try (ScratchFolder scratch = ScratchFolder.inTemporaryFolder()) {
      ExerciseReports exercise = new ExerciseReports(size, FILES, seed);
      exercise.write(scratch.folder());
      Ways ways =
          new Ways(
              InputFiles.of(scratch.folder()), StreamSettings.until(exercise.lastDay()), maker());
      return Measured.of(() -> work.run(ways));
    }
  }

  private void show(String line) {
    if (!json) {
      System.out.println(line);
    }
  }
}
