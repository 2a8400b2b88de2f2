package org.tocsin.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A second pair of eyes on a log, run by a partner. */
@Command(
    name = "witness",
    description = "Witness logs of others, or ask witnesses about a log.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {WitnessKeyCommand.class, WitnessRunCommand.class, WitnessAskCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin witness key witness.example/w1 --out w1.key      make a key, print its public half",
      "  tocsin witness run --key w1.key --logs logs.txt         cosign what extends its history",
      "  tocsin witness ask public/log --policy policy.txt       collect cosignatures of a log"
    })
final class WitnessCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
