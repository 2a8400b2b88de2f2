package org.tocsin.stream.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.stream.StreamSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin stream}: reads many reports into windows by place and alerts. */
@Command(
    name = "tocsin stream",
    description =
        "Read many reports into windows by place and alerts, in one process or on a Flink cluster.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin stream --local reports/ --out result        in this process, on every processor",
      "  tocsin stream --plain reports/ --out result        the same in one plain loop",
      "  tocsin stream --cluster 10.0.0.7:8081 /shared/reports --out /shared/result",
      "",
      "Equal input and options give equal output, by its hash, however it is run."
    })
public final class Stream implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "INPUT",
      description = "A file or folder of JSON lines (.jsonl, .ndjson) and web archives (.warc).")
  private Path input = Path.of("");

  @Option(names = "--local", description = "Run the job in this process. This is the default.")
  private boolean local;

  @Option(names = "--plain", description = "Run no job but the plain loop on one processor.")
  private boolean plain;

  @Option(
      names = "--cluster",
      paramLabel = "HOST:PORT",
      description =
          "Send the job to a Flink session cluster; INPUT and --out must be the same there.")
  private @Nullable String cluster;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the result goes. Default: ${DEFAULT-VALUE}")
  private Path out = Path.of("tocsin-stream");

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Slots of the job. Default: as many as processors.")
  private int parallelism = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--late-days",
      paramLabel = "N",
      description =
          "What speaks of days this long before the latest report of its file is late. Default:"
              + " ${DEFAULT-VALUE}")
  private int lateDays = StreamSettings.LATE_AFTER_DAYS;

  @Option(
      names = "--window-days",
      paramLabel = "N",
      description = "Length of a window. Default: ${DEFAULT-VALUE}, from Monday.")
  private int windowDays = StreamSettings.WINDOW_DAYS;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description =
          "Last day that is read and judged, YYYY-MM-DD. Default: the latest report's, not after"
              + " today.")
  private @Nullable LocalDate until;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  /** Exit codes as docs/manual/exit-codes.md states them. */
  public static void main(String... arguments) {
    Quiet.logging();
    CommandLine line = new CommandLine(new Stream());
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      command.getErr().println("tocsin: " + Failures.line(failure));
      return 1;
    });
    line.setParameterExceptionHandler((failure, args) -> {
      failure
          .getCommandLine()
          .getErr()
          .println("tocsin: " + failure.getMessage() + "; see tocsin stream --help");
      return 2;
    });
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    check();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Run run =
        new Run(input, out, parallelism, lateDays, windowDays, Optional.ofNullable(until), today);
    Summary summary =
        plain ? run.plainly() : cluster == null ? run.here() : run.onCluster(Address.of(cluster));
    spec.commandLine().getOut().println(json ? summary.json() : summary.text());
    spec.commandLine().getOut().flush();
    return summary.refused() > 0 ? 3 : 0;
  }

  private void check() {
    if ((local ? 1 : 0) + (plain ? 1 : 0) + (cluster == null ? 0 : 1) > 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "choose one of --local, --plain and --cluster");
    }
    if (parallelism < 1 || lateDays < 0 || windowDays < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--parallelism and --window-days begin at 1, --late-days at 0");
    }
  }
}
