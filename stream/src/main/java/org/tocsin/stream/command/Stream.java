package org.tocsin.stream.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "  tocsin stream --write-jar tocsin-stream-job.jar            to hand it over by other means",
      "  tocsin stream kafka://10.0.0.8:9092/reports --out result      what the topic holds now",
      "",
      "Equal input and options give equal output, by its hash, however it is run."
    })
public final class Stream implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private JobOptions options = new JobOptions();

  @Option(names = "--local", description = "Run the job in this process. This is the default.")
  private boolean local;

  @Option(names = "--plain", description = "Run no job but the plain loop on one processor.")
  private boolean plain;

  @Option(
      names = "--cluster",
      paramLabel = "HOST:PORT",
      description =
          "Send the job, as one jar with all it needs, to the REST address of a Flink session cluster"
              + " and wait for its end; INPUT and --out must be the same paths there.")
  private @Nullable String cluster;

  @Option(
      names = "--gather",
      paramLabel = "DIR",
      description =
          "Run nothing: sort and hash what a job that follows, or that a cluster was handed, has"
              + " committed below DIR so far.")
  private @Nullable Path gather;

  @Option(
      names = "--write-jar",
      paramLabel = "FILE",
      description = "Run nothing: write the jar of the job, to be handed to a cluster.")
  private @Nullable Path jar;

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
    if (jar != null) {
      JobJars.ofThisProgram().write(jar);
      say("wrote " + jar);
      return 0;
    }
    if (gather != null) {
      return tell(Run.gather(gather));
    }
    options.check();
    Run run = options.run(LocalDate.now(ZoneOffset.UTC));
    if (cluster != null) {
      return onCluster(run, Address.of(cluster));
    }
    if (options.follow()) {
      run.follow();
      return 0;
    }
    return tell(plain ? run.plainly() : run.here());
  }

  private int onCluster(Run run, Address address) throws Exception {
    try (Cluster there = new Cluster(address)) {
      if (options.follow()) {
        say("job " + run.follow(there, JobJars.ofThisProgram(), options::words));
        return 0;
      }
      return tell(run.onCluster(there, JobJars.ofThisProgram(), options::words));
    }
  }

  private int tell(Summary summary) {
    say(json ? summary.json() : summary.text());
    return summary.refused() > 0 ? 3 : 0;
  }

  private void say(String text) {
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }

  private void check() {
    boolean runsNothing = gather != null || jar != null;
    if (count(local, plain, cluster != null, gather != null, jar != null) > 1) {
      throw wrong("choose one of --local, --plain, --cluster, --gather and --write-jar");
    }
    if (runsNothing == options.hasInput()) {
      throw wrong(runsNothing ? "--gather and --write-jar read no INPUT" : "name an INPUT to read");
    }
    if (plain && options.follow()) {
      throw wrong("--follow needs a job: leave out --plain");
    }
  }

  private static long count(boolean... all) {
    return IntStream.range(0, all.length).filter(at -> all[at]).count();
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
