package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.risk.ForecastSet;
import org.tocsin.foresight.risk.ModelFile;
import org.tocsin.foresight.risk.RiskJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forecasts with a model that was trained before. */
@Command(
    name = "predict",
    description = "Forecast the window a model was trained for, with its skill.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  tocsin forecast predict --task views --data views --model views-2020.model.json")
final class ForecastPredictCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ForecastData data = new ForecastData();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "A model file that train wrote.")
  private @Nullable Path model;

  @Option(names = "--draws", description = "With --json: every draw, not quantiles alone.")
  private boolean draws;

  @Option(names = "--place", paramLabel = "NAME", description = "Only this place, by key or name.")
  private @Nullable String place;

  @Override
  public Integer call() throws IOException {
    ModelFile trained = read();
    ForecastSet set = ForecastData.guard(() -> data.task().predict(trained, data.folder()));
    ForecastSet shown = place == null ? set : ForecastTable.only(set, place);
    PrintWriter page = spec.commandLine().getOut();
    if (data.isJson()) {
      RiskJson form = new RiskJson();
      page.println(form.text(form.forecasts(shown, draws)));
    } else {
      ForecastTable.forecasts(shown).forEach(page::println);
    }
    return ExitCodes.OK;
  }

  private ModelFile read() throws IOException {
    Path file = model == null ? Path.of("") : model;
    if (!Files.isRegularFile(file)) {
      throw new Failure(file + " is not there; write a model with tocsin forecast train");
    }
    String text = Files.readString(file);
    ModelFile trained = ForecastData.guard(() -> new RiskJson().readModel(text, file.toString()));
    if (!trained.card().task().equals(data.task().name())) {
      throw new Failure(
          "%s was trained for the task %s, not %s"
              .formatted(file, trained.card().task(), data.task().name()));
    }
    return trained;
  }
}
