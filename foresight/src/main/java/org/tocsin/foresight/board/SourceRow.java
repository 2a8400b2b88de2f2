package org.tocsin.foresight.board;

import java.util.List;
import java.util.Map;
import org.tocsin.foresight.risk.Calibration;

/**
 * One source in one family of questions.
 *
 * @param source who
 * @param questions how many it answered; the last answer to each counts
 * @param open of these, the period is not over
 * @param due the period is over and nobody has said what came
 * @param undecidable it was said that they cannot be decided
 * @param scored the rest
 * @param happened how often the event happened among the scored, -1 for numbers
 * @param means mean score of the scored by measure, in the order of a table; empty without any
 * @param skills beside each baseline
 * @param calibration of all scored; without points where there is nothing to draw
 * @param verdict what may be said
 */
public record SourceRow(
    String source,
    int questions,
    int open,
    int due,
    int undecidable,
    int scored,
    int happened,
    Map<Measure, Double> means,
    List<Skill> skills,
    Calibration calibration,
    Verdict verdict) {
  public SourceRow {
    skills = List.copyOf(skills);
  }
}
