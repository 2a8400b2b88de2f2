package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.Walk;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading;
import org.tocsin.reader.ReadingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads documents and prints what they say; keeps nothing. */
@Command(
    name = "read",
    description = "Read documents and print what they say. Nothing is kept.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin read appeal.txt                        a digest for people",
      "  tocsin read appeal.pdf --json                 one JSON object (docs/formats/reading.md)",
      "  tocsin read folder --jsonl --hints dates.jsonl  one object a line, in sorted order"
    })
final class ReadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
  private List<Path> paths = List.of();

  @Option(names = "--json", description = "Print the reading as one JSON object.")
  private boolean json;

  @Option(names = "--jsonl", description = "Print one JSON object a line, each with its input.")
  private boolean lines;

  @Option(
      names = "--hints",
      paramLabel = "FILE",
      description = "With --jsonl: one {\"input\", \"date\", ...} a line.")
  private @Nullable Path hintsFile;

  @Option(names = "--date", description = "Day of publication, YYYY-MM-DD.")
  private @Nullable LocalDate date;

  @Option(names = "--lang", description = "Language, as a BCP 47 tag.")
  private @Nullable String language;

  @Option(names = "--publisher", description = "Who published it.")
  private @Nullable String publisher;

  @Option(names = "--kind", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Reading.@Nullable DocumentKind kind;

  private final DocumentReader reader = new DocumentReader();
  private boolean partial;

  @Override
  public Integer call() throws IOException {
    Walk walk = Walk.of(paths);
    walk.skipped().stream().filter(Walk.Skipped::isLoss).forEach(this::report);
    if (lines) {
      printLines(walk.files().stream().sorted().toList());
    } else if (walk.files().size() > 1) {
      throw new Failure("several inputs: add --jsonl to print one object a line");
    } else {
      for (Path file : walk.files()) {
        printOne(file);
      }
    }
    return partial ? ExitCodes.PARTIAL : ExitCodes.OK;
  }

  private void printOne(Path file) throws IOException {
    List<DocumentReader.Result> results = read(file, hints());
    if (!results.isEmpty()) {
      Reading reading = results.getFirst().reading();
      out().println(json ? new ReadingJson().writeIndented(reading) : new ReadingDigest(reading));
    }
    if (results.size() > 1) {
      err()
          .println(
              "tocsin: %s holds %d documents, this is the first; add --jsonl for all"
                  .formatted(file, results.size()));
    }
  }

  private void printLines(List<Path> files) throws IOException {
    Map<String, Hints> known = hintsFile == null ? Map.of() : HintsFile.read(hintsFile);
    ReadingJson form = new ReadingJson();
    for (Path file : files) {
      Hints hints = known.getOrDefault(file.toString(), hints());
      for (DocumentReader.Result result : read(file, hints)) {
        out().println(HintsFile.withInput(result.input(), form.write(result.reading())));
      }
    }
  }

  private List<DocumentReader.Result> read(Path file, Hints hints) throws IOException {
    if (!Files.isReadable(file)) {
      report(new Walk.Skipped(file, "no permission to read it", true));
      return List.of();
    }
    List<DocumentReader.Result> results = reader.read(file, hints);
    results.forEach(result -> {
      if (result.problem() != null) {
        partial = true;
        err().println("tocsin: " + result.input() + ": " + result.problem());
      }
    });
    return results;
  }

  private void report(Walk.Skipped skipped) {
    partial = true;
    err().println("tocsin: " + skipped.path() + ": " + skipped.reason());
  }

  private Hints hints() {
    return new Hints(date, language, publisher, kind, null);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
