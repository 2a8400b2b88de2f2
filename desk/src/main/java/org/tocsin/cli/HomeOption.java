package org.tocsin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import picocli.CommandLine.Option;

/** Which home a command works in. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Where cases live; else TOCSIN_HOME, else tocsin in your data folder. Only you may enter it.")
  private @Nullable Path path;

  Home home() throws IOException {
    Path given = path;
    return given == null ? Home.standard(System.getenv()) : Home.at(given, System.getenv());
  }

  Desk open() {
    try {
      return Desk.open(home(), Clock.systemUTC());
    } catch (IOException e) {
      throw new Failure(
          "cannot use the home folder: " + e.getMessage() + "; choose one with --home", e);
    }
  }
}
