package org.tocsin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.ForecastTask;
import picocli.CommandLine.Option;

/** The options that every verb of {@code forecast} shares. */
final class ForecastData {

  @Option(
      names = "--task",
      required = true,
      paramLabel = "TASK",
      description = "What to forecast: views, ewp or escalation.")
  private String task = "";

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with the data of the task (docs/manual/forecast.md).")
  private @Nullable Path data;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all randomness (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ForecastTask task() {
    return ForecastTasks.get(task);
  }

  DataFolder folder() {
    Path folder = data == null ? Path.of("") : data;
    if (!Files.isDirectory(folder)) {
      throw new Failure(folder + " is not a folder; --data names the folder with the data");
    }
    return new DataFolder(folder);
  }

  long seed() {
    return seed;
  }

  boolean isJson() {
    return json;
  }

  /** Runs what reads the data; its errors are the person's to understand. */
  static <T> T guard(Supplier<T> work) {
    try {
      return work.get();
    } catch (ForecastDataException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }
}
