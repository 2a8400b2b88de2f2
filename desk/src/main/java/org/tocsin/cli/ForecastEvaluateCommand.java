package org.tocsin.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.risk.Evaluation;
import org.tocsin.foresight.risk.ForecastTask;
import org.tocsin.foresight.risk.RiskJson;
import org.tocsin.foresight.risk.Windows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores every model of a task on equal terms. */
@Command(
    name = "evaluate",
    description = {
      "Score every model of a task, baselines among them, on windows they had not seen.",
      "Each difference to the baseline is printed with its interval."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  tocsin forecast evaluate --task views --data views --windows 2018-2020")
final class ForecastEvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ForecastData data = new ForecastData();

  @Option(
      names = "--windows",
      paramLabel = "YEARS",
      description = "Years to forecast and score, like 2018-2020 (default: the task's own).")
  private @Nullable String windows;

  @Override
  public Integer call() {
    ForecastTask task = data.task();
    Windows chosen = windows == null ? task.usualWindows() : windows(windows);
    Evaluation evaluation =
        ForecastData.guard(() -> task.evaluate(data.folder(), chosen, data.seed()));
    PrintWriter page = spec.commandLine().getOut();
    if (data.isJson()) {
      RiskJson form = new RiskJson();
      page.println(form.text(form.tree(evaluation)));
    } else {
      EvaluationTable.of(evaluation).forEach(page::println);
    }
    return ExitCodes.OK;
  }

  static Windows windows(String text) {
    try {
      return Windows.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Failure("--windows: " + e.getMessage(), e);
    }
  }
}
