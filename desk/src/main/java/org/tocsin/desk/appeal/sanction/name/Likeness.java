package org.tocsin.desk.appeal.sanction.name;

import java.util.List;

/**
 * How alike two names are and why.
 *
 * @param score 0 to 1
 * @param pairs the words that were taken for each other, the heaviest first
 */
public record Likeness(double score, List<Pair> pairs) {

  /**
   * @param likeness 0.5 to 1
   * @param weight how much the word says of who is meant, 0 to 1: a rare one more
   */
  public record Pair(String asked, String listed, double likeness, double weight) {}

  public Likeness {
    pairs = List.copyOf(pairs);
  }
}
