package org.tocsin.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Forecasts with their skill printed beside them. */
@Command(
    name = "forecast",
    description = "Train, make and score forecasts of risk.",
    synopsisSubcommandLabel = "(train | predict | evaluate | hindcast | score)",
    mixinStandardHelpOptions = true,
    subcommands = {
      ForecastTrainCommand.class,
      ForecastPredictCommand.class,
      ForecastEvaluateCommand.class,
      ForecastHindcastCommand.class,
      ForecastScoreCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin forecast evaluate --task views --data views --windows 2018-2020",
      "  tocsin forecast train --task views --data views --windows 2020 --out model.json",
      "  tocsin forecast predict --task views --data views --model model.json --json"
    })
final class ForecastCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
