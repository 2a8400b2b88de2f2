package org.tocsin.foresight.board.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Question;

/**
 * The table of country-month forecasts that VIEWS publishes with each run: {@code main_mean}, the
 * deaths expected in state-based conflict, and {@code main_dich}, the probability of at least 25. A
 * row is two predictions. The table names no day of issue, so it is the day of sealing or the one
 * that the caller states.
 */
final class DeathsTables {
  static final String TARGET = "deaths in state-based conflict";
  static final String CRITERION = "UCDP GED, best estimate by country and month";
  private static final String AT_LEAST = "at least 25 deaths in state-based conflict";
  private static final String MEAN = "main_mean";
  private static final String CHANCE = "main_dich";

  /** Months are counted from January 1980, which is 1. */
  private static final YearMonth MONTH_ZERO = YearMonth.of(1979, 12);

  private DeathsTables() {}

  static boolean fits(Csv csv) {
    return csv.has("country_id", "month_id", "name") && (csv.has(MEAN) || csv.has(CHANCE));
  }

  static PredictionBatch predictions(Csv csv, LocalDate day) {
    List<PredictionBatch.Row> rows = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (Csv.Row row : csv.rows()) {
      try {
        rows.addAll(rows(row, day));
      } catch (IllegalArgumentException refused) {
        refusals.add(new Refusal(row.number(), String.valueOf(refused.getMessage())));
      }
    }
    return new PredictionBatch(
        "VIEWS", "country-month", "", "", Optional.empty(), "", rows, refusals);
  }

  private static List<PredictionBatch.Row> rows(Csv.Row row, LocalDate day) {
    YearMonth month = month(row);
    List<PredictionBatch.Row> both = new ArrayList<>();
    row.findNumber(MEAN)
        .ifPresent(mean ->
            both.add(
                new PredictionBatch.Row(
                    row.number(),
                    question(AnswerKind.COUNT, TARGET, row, month),
                    Spread.of(mean),
                    Optional.empty(),
                    day)));
    row.findNumber(CHANCE)
        .ifPresent(chance ->
            both.add(
                new PredictionBatch.Row(
                    row.number(),
                    question(AnswerKind.EVENT, AT_LEAST, row, month),
                    new Chance(chance),
                    Optional.empty(),
                    day)));
    if (both.isEmpty()) {
      throw new IllegalArgumentException(MEAN + " and " + CHANCE + " are empty");
    }
    return both;
  }

  private static YearMonth month(Csv.Row row) {
    double number = Csv.Text.number("month_id", row.get("month_id"));
    YearMonth month = MONTH_ZERO.plusMonths((long) number);
    if (number != Math.rint(number) || number < 1) {
      throw new IllegalArgumentException("month_id: counted from 1, January 1980");
    }
    Optional<YearMonth> written = written(row);
    if (written.isPresent() && !written.get().equals(month)) {
      throw new IllegalArgumentException(
          "month_id says %s, year and month say %s".formatted(month, written.get()));
    }
    return month;
  }

  private static Optional<YearMonth> written(Csv.Row row) {
    try {
      return row.findNumber("year")
          .flatMap(year ->
              row.findNumber("month")
                  .map(month -> YearMonth.of(year.intValue(), month.intValue())));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("year and month: no such month", e);
    }
  }

  private static Question question(AnswerKind kind, String target, Csv.Row row, YearMonth month) {
    return new Question(
        kind, target, row.get("name"), month.atDay(1), month.atEndOfMonth(), CRITERION);
  }
}
