package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.Walk;
import org.tocsin.desk.warn.rule.Firing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which alert would have fired when, had the rules looked at each report on its day. */
@Command(
    name = "replay",
    description = {
      "Replay a case day by day: which alert would have fired when, and on what evidence.",
      "A folder is read in a home of its own that is deleted again; nothing is kept of it."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin replay examples/lachin-2023",
      "  tocsin replay lachin-2023 --json       a case of your home, by its name"
    })
final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "CASE_OR_FOLDER", description = "A case, or a folder of reports.")
  private String what = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The last day (default: the last day the evidence speaks of).")
  private @Nullable LocalDate asOf;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path path = Path.of(what);
    if (Files.exists(path)) {
      return ofFolder(path);
    }
    try (Desk desk = home.open()) {
      CaseFile file =
          desk.collecting().listCases().stream()
              .filter(one -> one.name().equals(what) || one.id().equals(what))
              .findFirst()
              .orElseThrow(() ->
                  new Failure(
                      "there is no folder and no case " + what + "; nothing was changed",
                      new NoSuchElementException(what)));
      print(desk, file);
    }
    return ExitCodes.OK;
  }

  private int ofFolder(Path folder) throws IOException {
    Path scratch = Files.createTempDirectory("tocsin-replay");
    try {
      try (Desk desk = Desk.open(Home.at(scratch.resolve("home"), Map.of()), Clock.systemUTC())) {
        CaseFile file = desk.collecting().openCase("replay", "replay");
        for (Path one : Walk.of(List.of(folder)).files()) {
          Item item = desk.collecting().seal(file.id(), one, "replay").item();
          desk.establishing().read(item);
        }
        print(desk, file);
      }
    } finally {
      delete(scratch);
    }
    return ExitCodes.OK;
  }

  private void print(Desk desk, CaseFile file) {
    LocalDate given = asOf;
    LocalDate until =
        given != null
            ? given
            : desk.measuring()
                .findAsOf(file.id())
                .orElseGet(() -> LocalDate.now(Clock.systemUTC()));
    List<Firing> firings =
        desk.rooms().history().replay(file.id(), desk.rooms().rules().inForce(file.id()), until);
    ReplayTable table = new ReplayTable(desk, file, until, firings);
    PrintWriter page = spec.commandLine().getOut();
    page.println(json ? table.json() : table);
    page.flush();
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
