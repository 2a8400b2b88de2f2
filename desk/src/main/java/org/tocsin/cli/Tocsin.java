package org.tocsin.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program: one verb, one class. */
@Command(
    name = "tocsin",
    description =
        "From scattered reports to sealed evidence, a measured warning and an appeal on the record.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "tocsin 0.1.0",
    subcommands = {
      BriefCommand.class,
      DossierCommand.class,
      ReadCommand.class,
      VerifyCommand.class,
      ForecastCommand.class,
      DeskCommand.class,
      SiteCommand.class,
      WitnessCommand.class,
      OrdersCommand.class,
      ReplayCommand.class,
      StreamCommand.class,
      BenchCommand.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the line on stderr says what, what is safe, and what to do",
      "2:the command line was not understood",
      "3:done, but some input could not be read; each such input has one line",
      "4:verification failed"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin brief examples/lachin-2023     seal, read, measure, warn, write a dossier",
      "  tocsin dossier lachin-2023            which dossiers can be made for whom",
      "  tocsin read appeal.txt --json         what one document says, as JSON",
      "  tocsin verify dossier.html            check a dossier offline, sentence by sentence",
      "  tocsin forecast evaluate --help       score forecasts of risk beside simple ones",
      "  tocsin desk                           the web desk on this machine",
      "  tocsin witness run --key w1.key ...   watch the logs of others",
      "  tocsin stream --local reports/        very many reports, past one machine if need be"
    })
public final class Tocsin implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "On an error, show where in the program it happened.")
  private boolean debug;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Runs one command line; returns what the shell is to be told. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    Tocsin tocsin = new Tocsin();
    CommandLine line = new CommandLine(tocsin);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> Errors.report(failure, tocsin.debug, err));
    line.setParameterExceptionHandler((failure, args) -> {
      err.println("tocsin: " + failure.getMessage() + "; see tocsin help");
      return ExitCodes.USAGE;
    });
    int code = line.execute(arguments);
    out.flush();
    err.flush();
    return code;
  }

  public static void main(String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }
}
