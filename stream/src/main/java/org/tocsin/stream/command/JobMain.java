package org.tocsin.stream.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Where the jar of the job begins when a cluster is handed it. It never ends the process that it is
 * in, which is the cluster's, and leaves what was committed to be gathered later.
 */
@Command(name = "tocsin-stream-job")
public final class JobMain implements Callable<Integer> {
  @Mixin private JobOptions options = new JobOptions();

  /**
   * @param arguments INPUT and the options of {@code tocsin stream} that do not say where to run
   */
  public static void main(String... arguments) throws Exception {
    JobMain main = new JobMain();
    new CommandLine(main).parseArgs(arguments);
    main.call();
  }

  @Override
  public Integer call() throws Exception {
    options.check();
    options.run(LocalDate.now(ZoneOffset.UTC)).handOver(options.follow());
    return 0;
  }
}
