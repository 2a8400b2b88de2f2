package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.risk.ModelFile;
import org.tocsin.foresight.risk.RiskJson;
import org.tocsin.foresight.risk.Windows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns a model and writes it to a file. */
@Command(
    name = "train",
    description = "Learn a model for one window from the data before it, and write it to a file.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  tocsin forecast train --task views --data views --windows 2020 --out model.json")
final class ForecastTrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ForecastData data = new ForecastData();

  @Option(
      names = "--windows",
      required = true,
      paramLabel = "YEAR",
      description = "The window to forecast, one year.")
  private String window = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the model goes (default: TASK-YEAR.model.json here).")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Windows windows = ForecastEvaluateCommand.windows(window);
    if (windows.first() != windows.last()) {
      throw new Failure("a model is trained for one window: --windows takes one year here");
    }
    ModelFile model =
        ForecastData.guard(() -> data.task().train(data.folder(), windows.first(), data.seed()));
    String text = new RiskJson().text(new RiskJson().tree(model));
    Path file = out == null ? Path.of(data.task().name() + "-" + windows + ".model.json") : out;
    Files.writeString(file, text + "\n");
    PrintWriter page = spec.commandLine().getOut();
    if (data.isJson()) {
      page.println(new RiskJson().text(new RiskJson().tree(model.card())));
    } else {
      page.println("written: " + file);
      ForecastTable.card(model.card()).forEach(page::println);
    }
    return ExitCodes.OK;
  }
}
