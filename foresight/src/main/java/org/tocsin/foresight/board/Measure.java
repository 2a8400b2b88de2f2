package org.tocsin.foresight.board;

import java.util.List;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.score.Crps;
import org.tocsin.foresight.score.IgnoranceScore;
import org.tocsin.foresight.score.IntervalScore;

/**
 * A proper score of one answer: nobody does better, on average, than by saying what they think. Of
 * all of them less is better.
 */
public enum Measure {
  /** Squared distance of the probability to 0 or 1 (Brier 1950). */
  BRIER("Brier", true),
  /** Negative natural logarithm of the probability given to what happened, at most 36.04. */
  LOG_LOSS("log loss", true),
  /** {@link Crps}, in the unit of the number; of a single number its absolute error. */
  CRPS("CRPS", true),
  /** {@link Crps#ofLogs}. */
  LOG_CRPS("log-CRPS", true),
  /** {@link IgnoranceScore}, in bits. */
  IGNORANCE("IGN", false),
  /** {@link IntervalScore} of the middle 90 %. */
  INTERVAL("MIS 90 %", false);

  private static final double LEAST = Math.ulp(1.0);
  private static final IntervalScore NINETY = new IntervalScore(0.9);

  private final String label;
  private final boolean decides;

  Measure(String label, boolean decides) {
    this.label = label;
    this.decides = decides;
  }

  /** How people call it. */
  public String label() {
    return label;
  }

  /** Whether a source that is no better than its baseline by this score is withheld. */
  public boolean decides() {
    return decides;
  }

  /** The scores for answers of one kind, in the order of a table. */
  public static List<Measure> list(AnswerKind kind) {
    return switch (kind) {
      case EVENT -> List.of(BRIER, LOG_LOSS);
      case COUNT -> List.of(CRPS, LOG_CRPS, IGNORANCE, INTERVAL);
      case SHARE -> List.of(CRPS);
    };
  }

  /**
   * @param came as in {@link Outcome.Came}
   */
  double of(Answer answer, double came) {
    return switch (answer) {
      case Chance chance -> ofChance(chance.probability(), came);
      case Spread spread -> ofSpread(spread, came);
    };
  }

  private double ofChance(double probability, double came) {
    if (this == BRIER) {
      return (probability - came) * (probability - came);
    }
    double said = came > 0 ? probability : 1 - probability;
    return -Math.log(Math.min(1 - LEAST, Math.max(LEAST, said)));
  }

  private double ofSpread(Spread spread, double came) {
    return switch (this) {
      case LOG_CRPS -> Crps.ofLogs(spread.draws(), came);
      case IGNORANCE -> IgnoranceScore.of(spread.draws(), came);
      case INTERVAL -> NINETY.of(spread.draws(), came);
      default -> Crps.of(spread.draws(), came);
    };
  }
}
