package org.tocsin.cli;

import picocli.CommandLine.Command;

/** The measurements are a program of their own, which the launcher starts. */
@Command(
    name = "bench",
    description =
        "Measure this machine side by side with peers: run ./tocsin bench from the sources.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {
  @Override
  public void run() {
    throw new Failure("the measurements come with the sources: run ./tocsin bench there");
  }
}
