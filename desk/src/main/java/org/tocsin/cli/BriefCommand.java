package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.Walk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: from files to a dossier. */
@Command(
    name = "brief",
    description = {
      "Seal and read files or folders, measure, warn, fill the appeal board and write a dossier.",
      "Running it again on the same input adds nothing."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin brief examples/lachin-2023",
      "  tocsin brief more.pdf --case lachin-2023      adds one file to a case",
      "  tocsin brief folder --as-of 2023-08-01        measures up to that day"
    })
final class BriefCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--case",
      paramLabel = "NAME",
      description = "The case to open or to go on with (default: the name of the first path).")
  private @Nullable String caseName;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the dossier goes (default: ./tocsin-dossier/CASE).")
  private @Nullable Path out;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day to measure up to (default: the last day the evidence speaks of).")
  private @Nullable LocalDate asOf;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Walk walk = Walk.of(paths);
    String name = caseName == null ? nameOf(paths.getFirst()) : caseName;
    Path folder = out == null ? Path.of("tocsin-dossier", FolderName.of(name)) : out;
    PrintWriter err = spec.commandLine().getErr();
    try (Desk desk = home.open();
        Progress progress = Progress.of(err, json)) {
      BriefReport report = new Brief(desk, progress).run(walk, name, folder, asOf);
      progress.close();
      print(report);
      return report.isPartial() ? ExitCodes.PARTIAL : ExitCodes.OK;
    }
  }

  private void print(BriefReport report) {
    PrintWriter page = spec.commandLine().getOut();
    page.println(json ? BriefJson.of(report) : new BriefSummary(report));
    page.flush();
  }

  private static String nameOf(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? "case" : name.toString();
  }
}
