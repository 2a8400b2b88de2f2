package org.tocsin.foresight.board.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Outcome;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.Resolved;

/**
 * The tables of the Early Warning Project: its own forecasts, and what it says began in the two
 * years after each. A forecast from the data of a year speaks of the two years after it.
 */
final class OnsetTables {
  static final String CRITERION = "Early Warning Project, mk_onset_1or2";
  private static final String TARGET = "onset of mass killing";
  private static final String COUNTRY = "ewp_name";
  private static final String BEGAN = "mk_onset_1or2";

  private OnsetTables() {}

  static boolean isForecasts(Csv csv) {
    return csv.has(COUNTRY, "prev_year", "risk_prev");
  }

  static boolean isOutcomes(Csv csv) {
    return csv.has(COUNTRY, "year", BEGAN);
  }

  static PredictionBatch predictions(Csv csv) {
    return PredictionFiles.batch(
        new PredictionBatch(
            "Early Warning Project",
            "statistical risk assessment, out of sample",
            "",
            "",
            Optional.empty(),
            "",
            List.of(),
            List.of()),
        csv,
        OnsetTables::prediction);
  }

  private static PredictionBatch.Row prediction(Csv.Row row) {
    int year = year(row, "prev_year");
    double risk = Csv.Text.number("risk_prev", row.get("risk_prev"));
    return new PredictionBatch.Row(
        row.number(),
        question(row, year),
        new Chance(risk),
        Optional.empty(),
        LocalDate.of(year, 12, 31));
  }

  static Resolved outcome(Csv.Row row) {
    double began = Csv.Text.number(BEGAN, row.get(BEGAN));
    return new Resolved(question(row, year(row, "year")), new Outcome.Came(began > 0 ? 1 : 0));
  }

  private static int year(Csv.Row row, String name) {
    return (int) Csv.Text.number(name, row.get(name));
  }

  private static Question question(Csv.Row row, int year) {
    return question(row.get(COUNTRY), year);
  }

  /** What is asked of a country from the data of {@code year}. */
  static Question question(String country, int year) {
    return new Question(
        AnswerKind.EVENT,
        TARGET,
        country,
        LocalDate.of(year + 1, 1, 1),
        LocalDate.of(year + 2, 12, 31),
        CRITERION);
  }
}
