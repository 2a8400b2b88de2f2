package org.tocsin.cli;

import picocli.CommandLine.Command;

/** The job carries Apache Flink and is a program of its own, which the launcher starts. */
@Command(
    name = "stream",
    description =
        "Read very many reports into windows and alerts: run ./tocsin stream from the sources.",
    mixinStandardHelpOptions = true)
final class StreamCommand implements Runnable {
  @Override
  public void run() {
    throw new Failure("the job comes with the sources: run ./tocsin stream there");
  }
}
