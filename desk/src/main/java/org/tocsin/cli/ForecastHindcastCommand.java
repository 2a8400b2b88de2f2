package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.board.file.OnsetHindcast;
import org.tocsin.foresight.risk.ForecastTask;
import org.tocsin.foresight.risk.Hindcasting;
import org.tocsin.foresight.risk.Windows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What would have been said in years past, as a file of predictions for the scoreboard. */
@Command(
    name = "hindcast",
    description = {
      "Write what the model would have said, year by year, as a file of predictions.",
      "Each year it learned from no more than was known then: a retrospective, not a forecast."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  tocsin forecast hindcast --task ewp --data ewp --windows 1993-2012 --out own.csv")
final class ForecastHindcastCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ForecastData data = new ForecastData();

  @Option(
      names = "--windows",
      paramLabel = "YEARS",
      description = "Years whose data are forecast from (default: the task's own).")
  private @Nullable String windows;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the predictions go (docs/formats/predictions.md).")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    ForecastTask task = data.task();
    if (!(task instanceof Hindcasting past)) {
      throw new Failure("the task " + task.name() + " has no hindcast; ewp has one");
    }
    Windows chosen =
        windows == null ? task.usualWindows() : ForecastEvaluateCommand.windows(windows);
    List<Hindcasting.Year> years =
        ForecastData.guard(() -> past.hindcast(data.folder(), chosen, data.seed()));
    Files.writeString(out, OnsetHindcast.csv(past.hindcastModel(), years));
    PrintWriter page = spec.commandLine().getOut();
    page.printf(
        Locale.ROOT,
        "written: %s, %d forecasts from %d windows%n",
        out,
        years.stream().mapToInt(year -> year.forecasts().size()).sum(),
        years.size());
    return ExitCodes.OK;
  }
}
