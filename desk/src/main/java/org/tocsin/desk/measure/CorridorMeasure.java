package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reports say about one corridor, up to a day.
 *
 * @param name as the sources write it
 * @param state open, restricted, closed or unknown, of the leading scenario on {@code asOf}
 * @param closedSince first day of the present closure, null when it is not closed
 * @param daysClosedMin least days closed over the scenarios, -1 when unknown
 * @param daysClosedMax most days closed over the scenarios, -1 when unknown
 * @param scenarios coherent readings of reports that contradict each other, leading one first
 * @param disputes candidates that dispute the leading scenario
 */
public record CorridorMeasure(
    String name,
    LocalDate asOf,
    String state,
    @Nullable LocalDate closedSince,
    int daysClosedMin,
    int daysClosedMax,
    List<Scenario> scenarios,
    List<String> disputes) {

  /**
   * @param saidBy who reports it this way
   */
  public record Scenario(String name, List<String> saidBy, List<Stretch> stretches) {}

  /**
   * Days in one state; {@code until} is exclusive.
   *
   * @param detail direction and cargo of a restriction, "" otherwise
   * @param evidence ids of the candidates behind it, empty for unknown
   */
  public record Stretch(
      LocalDate from, LocalDate until, String state, String detail, List<String> evidence) {}
}
