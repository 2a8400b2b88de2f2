package org.tocsin.foresight.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Every source beside every other. Predictions that were sealed in time and those recorded
 * afterwards make two boards that share nothing but the outcomes: the second cannot move a number
 * of the first.
 *
 * @param ahead what was sealed before its period began
 * @param afterwards what was recorded when somebody may have known
 */
public record Scoreboard(List<FamilyBoard> ahead, List<FamilyBoard> afterwards) {

  public Scoreboard {
    ahead = List.copyOf(ahead);
    afterwards = List.copyOf(afterwards);
  }

  /**
   * The board of a day.
   *
   * @param predictions in the order they were sealed; the last of a source to a question counts,
   *     among those of the same board
   * @param resolved what came, one for a question; also of questions nobody answered, from which
   *     baselines learn
   * @param asOf a period that ended before this day is over
   * @param seed for the draws of the intervals; the same seed gives the same board
   */
  public static Scoreboard of(
      List<Prediction> predictions, Collection<Resolved> resolved, LocalDate asOf, long seed) {
    BoardMaker maker = new BoardMaker(resolved, asOf, seed);
    return new Scoreboard(
        maker.families(predictions, Prediction::isAhead),
        maker.families(predictions, prediction -> !prediction.isAhead()));
  }

  /** A prediction beside what came. */
  record Scored(Prediction prediction, double came) {}
}
