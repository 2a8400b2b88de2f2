package org.tocsin.foresight.board;

import java.util.Optional;
import org.tocsin.foresight.score.Interval;

/**
 * How a source did beside a baseline, on the questions that both answered.
 *
 * @param measure by which score
 * @param baseline which one
 * @param questions how many
 * @param places in how many places; whole places are drawn for the interval
 * @param happened in how many the event happened, -1 for numbers
 * @param own mean score of the source on them
 * @param base mean score of the baseline on them
 * @param difference own minus base with its interval; empty while there are too few
 */
public record Skill(
    Measure measure,
    Baseline baseline,
    int questions,
    int places,
    int happened,
    double own,
    double base,
    Optional<Interval> difference) {

  /** What a source is measured against. */
  public enum Baseline {
    /** The rule of the scoreboard, the same for all ({@code docs/manual/scoreboard.md}). */
    RULE,
    /** What the source stated beside its predictions. */
    STATED
  }

  /** Share of the baseline's score that is saved: 1 is perfect, 0 no better, below 0 worse. */
  public double skill() {
    return base == 0 ? (own == 0 ? 0 : Double.NEGATIVE_INFINITY) : 1 - own / base;
  }

  /** Whether it was better; equal is not. */
  public boolean isBetter() {
    return own < base;
  }
}
