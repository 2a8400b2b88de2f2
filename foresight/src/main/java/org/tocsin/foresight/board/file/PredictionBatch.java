package org.tocsin.foresight.board.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.board.Answer;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.risk.ForecastCard;

/**
 * What one source says in one file.
 *
 * @param source who predicts
 * @param model name and version of the model, "" for none
 * @param release which data it knew, as stated, "" when it is not
 * @param trained the periods it learned from, as stated, "" when they are not
 * @param card what a forecast of Tocsin says about itself
 * @param withheld why there are no predictions, "" when there are
 * @param rows the predictions
 * @param refusals the rows that gave none; every row is in one of the two lists
 */
public record PredictionBatch(
    String source,
    String model,
    String release,
    String trained,
    Optional<ForecastCard> card,
    String withheld,
    List<Row> rows,
    List<Refusal> refusals) {

  public PredictionBatch {
    rows = List.copyOf(rows);
    refusals = List.copyOf(refusals);
  }

  /**
   * @param number as in {@link Refusal}
   * @param stated what the source would be measured against, if it says so
   * @param issued when the source says it was made
   */
  public record Row(
      int number, Question question, Answer answer, Optional<Answer> stated, LocalDate issued) {
    public Row {
      answer.requireFits(question.kind());
      stated.ifPresent(baseline -> baseline.requireFits(question.kind()));
    }
  }

  /** The same head over other rows. */
  PredictionBatch with(List<Row> others, List<Refusal> refused) {
    return new PredictionBatch(source, model, release, trained, card, withheld, others, refused);
  }
}
