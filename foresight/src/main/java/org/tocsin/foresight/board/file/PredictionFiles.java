package org.tocsin.foresight.board.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tocsin.foresight.board.Answer;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.Answer.Quantile;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.series.Figure;

/** Reads what a source predicts, from any of the formats that are known. */
public final class PredictionFiles {
  private static final String SOURCE = "source";
  private static final String QUANTILE = "q(\\d{1,2})";

  private PredictionFiles() {}

  /**
   * @param text CSV or JSON
   * @param day when it was made, where the file does not say
   * @throws IllegalArgumentException when it is none of the formats, in one line that says why
   */
  public static PredictionBatch read(String text, LocalDate day) {
    if (text.stripLeading().startsWith("{")) {
      return JsonPredictions.read(text, day);
    }
    if (PhaseTables.fits(text)) {
      return PhaseTables.predictions(text);
    }
    Csv csv = Csv.parse(text);
    if (OnsetTables.isForecasts(csv)) {
      return OnsetTables.predictions(csv);
    }
    if (DeathsTables.fits(csv)) {
      return DeathsTables.predictions(csv, day);
    }
    if (!csv.has(SOURCE, "issued", "kind", "target", "place", "from", "last", "criterion")) {
      throw new IllegalArgumentException(
          "this is no file of predictions: the first row has to name the columns source, issued,"
              + " kind, target, place, from, last, criterion, and probability, value or quantiles"
              + " like q10");
    }
    return plain(csv);
  }

  /**
   * The projections among the figures of one table of the IPC; without rows when it has none.
   *
   * @param figures of any kind; only shares and numbers of people in phases are looked at
   */
  public static PredictionBatch projections(Collection<Figure> figures) {
    return PhaseTables.predictions(figures);
  }

  /**
   * One prediction as somebody typed it.
   *
   * @param fields by the names of the columns of a table
   * @throws IllegalArgumentException when it cannot be used, in one line that says why
   */
  public static PredictionBatch typed(Map<String, String> fields) {
    Csv.Row row = new Csv.Row(1, List.copyOf(fields.keySet()), List.copyOf(fields.values()));
    String source = row.get(SOURCE);
    String model = row.find("model").orElse("");
    return new PredictionBatch(
        source,
        model,
        row.find("release").orElse(""),
        row.find("trained").orElse(""),
        Optional.empty(),
        "",
        List.of(row(row, source, model)),
        List.of());
  }

  private static PredictionBatch plain(Csv csv) {
    Csv.Row first =
        csv.rows().stream()
            .filter(row -> row.find(SOURCE).isPresent())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no row names its source"));
    String source = first.get(SOURCE);
    return batch(
        new PredictionBatch(
            source,
            first.find("model").orElse(""),
            first.find("release").orElse(""),
            first.find("trained").orElse(""),
            Optional.empty(),
            "",
            List.of(),
            List.of()),
        csv,
        row -> row(row, source, first.find("model").orElse("")));
  }

  /** Reads every row; one that cannot be used is refused. */
  static PredictionBatch batch(
      PredictionBatch head, Csv csv, Function<Csv.Row, PredictionBatch.Row> reader) {
    List<PredictionBatch.Row> rows = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (Csv.Row row : csv.rows()) {
      try {
        rows.add(reader.apply(row));
      } catch (IllegalArgumentException refused) {
        refusals.add(new Refusal(row.number(), String.valueOf(refused.getMessage())));
      }
    }
    return head.with(rows, refusals);
  }

  private static PredictionBatch.Row row(Csv.Row row, String source, String model) {
    if (!row.get(SOURCE).equals(source) || !row.find("model").orElse("").equals(model)) {
      throw new IllegalArgumentException(
          "a file holds one source and model (%s); put this one into a file of its own"
              .formatted(source));
    }
    Question question = question(row);
    return new PredictionBatch.Row(
        row.number(),
        question,
        answer(row),
        row.findNumber("baseline").map(value -> plainAnswer(question.kind(), value)),
        row.day("issued"));
  }

  static Question question(Csv.Row row) {
    return new Question(
        kind(row.get("kind")),
        row.get("target"),
        row.get("place"),
        row.day("from"),
        row.day("last"),
        row.get("criterion"));
  }

  static AnswerKind kind(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "event" -> AnswerKind.EVENT;
      case "count" -> AnswerKind.COUNT;
      case "share" -> AnswerKind.SHARE;
      default ->
          throw new IllegalArgumentException(
              "kind: write event, count or share, not \"" + word + "\"");
    };
  }

  static Answer plainAnswer(AnswerKind kind, double value) {
    return kind == AnswerKind.EVENT ? new Chance(value) : Spread.of(value);
  }

  private static Answer answer(Csv.Row row) {
    Optional<Double> chance = row.findNumber("probability");
    Optional<Double> value = row.findNumber("value");
    TreeMap<Double, Double> quantiles = new TreeMap<>();
    for (String name : row.names()) {
      if (name.matches(QUANTILE)) {
        row.findNumber(name)
            .ifPresent(
                number -> quantiles.put(Integer.parseInt(name.substring(1)) / 100.0, number));
      }
    }
    long ways =
        IntStream.of(
                chance.isPresent() ? 1 : 0, value.isPresent() ? 1 : 0, quantiles.isEmpty() ? 0 : 1)
            .sum();
    if (ways != 1) {
      throw new IllegalArgumentException("give one of probability, value, or quantiles like q10");
    }
    return chance
        .<Answer>map(Chance::new)
        .or(() -> value.map(Spread::of))
        .orElseGet(() -> spread(quantiles));
  }

  static Spread spread(TreeMap<Double, Double> quantiles) {
    return new Spread(
        quantiles.entrySet().stream().map(e -> new Quantile(e.getKey(), e.getValue())).toList());
  }
}
