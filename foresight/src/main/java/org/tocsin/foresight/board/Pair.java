package org.tocsin.foresight.board;

import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.score.Interval;

/**
 * Two sources on the questions that both answered, and on no others.
 *
 * @param questions how many were decided
 * @param places in how many places
 * @param scores by measure; empty when there is no such question
 */
public record Pair(String one, String other, int questions, int places, List<Both> scores) {
  public Pair {
    scores = List.copyOf(scores);
  }

  /**
   * @param difference mean of the one minus mean of the other, below zero for the better one; empty
   *     while there are too few
   */
  public record Both(Measure measure, double one, double other, Optional<Interval> difference) {}
}
