package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tocsin.foresight.board.Prediction;
import org.tocsin.foresight.board.Resolved;
import org.tocsin.foresight.board.Scoreboard;
import org.tocsin.foresight.board.file.OutcomeFile;
import org.tocsin.foresight.board.file.PredictionBatch;
import org.tocsin.foresight.board.file.PredictionFiles;
import org.tocsin.foresight.board.file.Refusal;
import org.tocsin.foresight.risk.RiskJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every source beside every other, from files: nothing is kept and nothing was sealed. */
@Command(
    name = "score",
    description = {
      "Score predictions of several sources on equal terms, beside what happened.",
      "Nothing was sealed here: the day that each file states is believed. The desk seals."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = {
      "  tocsin forecast score --predictions ewp_own_forecasts.csv \\",
      "    --outcomes mass_killing_country_years.csv"
    })
final class ForecastScoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ScoreDay day = new ScoreDay();

  @Option(
      names = "--predictions",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Predictions, a source a file (docs/formats/predictions.md).")
  private List<Path> predictions = List.of();

  @Option(
      names = "--outcomes",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "What happened.")
  private List<Path> outcomes = List.of();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter page = spec.commandLine().getOut();
    List<Prediction> said = new ArrayList<>();
    for (Path file : predictions) {
      said.addAll(predictions(file));
    }
    Map<String, Resolved> came = new LinkedHashMap<>();
    for (Path file : outcomes) {
      OutcomeFile read = Read.of(file, OutcomeFile::read);
      warn(file, read.refusals());
      read.resolved().forEach(one -> came.put(one.question().id(), one));
    }
    Scoreboard board = Scoreboard.of(said, came.values(), day.asOf(), 1);
    if (json) {
      RiskJson form = new RiskJson();
      page.println(form.text(form.tree(board)));
    } else {
      ScoreboardTable.of(board).forEach(page::println);
    }
    return ExitCodes.OK;
  }

  private List<Prediction> predictions(Path file) throws IOException {
    PredictionBatch batch = Read.of(file, text -> PredictionFiles.read(text, day.issued()));
    warn(file, batch.refusals());
    String source =
        batch.model().isEmpty() ? batch.source() : batch.source() + " (" + batch.model() + ")";
    return batch.rows().stream()
        .map(row ->
            new Prediction(
                source,
                row.question(),
                row.answer(),
                row.stated(),
                row.issued(),
                row.issued().atStartOfDay(ZoneOffset.UTC).toInstant()))
        .toList();
  }

  private void warn(Path file, List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      Refusal first = refusals.getFirst();
      spec.commandLine()
          .getErr()
          .printf(
              "%s: %d rows left out, the first is row %d: %s%n",
              file.getFileName(), refusals.size(), first.row(), first.reason());
    }
  }

  /** A file as something that is read from its text. */
  private interface Read<T> {
    T from(String text);

    static <T> T of(Path file, Read<T> reader) throws IOException {
      if (!Files.isRegularFile(file)) {
        throw new Failure(file + " is not there");
      }
      try {
        return reader.from(Files.readString(file));
      } catch (IllegalArgumentException e) {
        throw new Failure(file + ": " + e.getMessage(), e);
      }
    }
  }

  /** The days that a file does not say. */
  static final class ScoreDay {
    @Option(
        names = "--as-of",
        paramLabel = "DAY",
        description = "Periods that ended before are over (default: today).")
    private LocalDate asOf = LocalDate.now(ZoneOffset.UTC);

    @Option(
        names = "--issued",
        paramLabel = "DAY",
        description = "When predictions were made whose file does not say (default: today).")
    private LocalDate issued = LocalDate.now(ZoneOffset.UTC);

    LocalDate asOf() {
      return asOf;
    }

    LocalDate issued() {
      return issued;
    }
  }
}
