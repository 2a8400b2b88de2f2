package org.tocsin.foresight.corridor;

import java.time.LocalDate;
import org.tocsin.foresight.interval.DayInterval;

/**
 * One claim about one corridor: a speaker says, or denies, that it was in a state on certain days.
 *
 * @param id id of the claim, unique among the reports given together
 * @param corridor which corridor
 * @param days the days the speaker speaks of; a statement about "today" is one day long
 * @param state what is asserted or denied
 * @param speaker who says so, as the source names them
 * @param origin where the report first came from; copies of one telegram share an origin and count
 *     once
 * @param denies true when the speaker says that this was <em>not</em> the state
 * @param lasting true for a state, which lasts until another report speaks; false for something
 *     that happened on these days only, such as a convoy that passed: after it what held before
 *     holds again
 */
public record CorridorReport(
    String id,
    String corridor,
    DayInterval days,
    CorridorState state,
    String speaker,
    String origin,
    boolean denies,
    boolean lasting) {

  /** A report about a state. */
  public CorridorReport(
      String id,
      String corridor,
      DayInterval days,
      CorridorState state,
      String speaker,
      String origin,
      boolean denies) {
    this(id, corridor, days, state, speaker, origin, denies, true);
  }

  /** A report about a state on one day. */
  public CorridorReport(
      String id,
      String corridor,
      LocalDate day,
      CorridorState state,
      String speaker,
      String origin,
      boolean denies) {
    this(id, corridor, DayInterval.of(day), state, speaker, origin, denies);
  }

  /**
   * A report that something passed on a day, as a delivery shows it. It speaks of that day alone.
   *
   * @param state what the passage shows of the corridor, such as restricted with this cargo passing
   */
  public static CorridorReport passage(
      String id,
      String corridor,
      LocalDate day,
      CorridorState state,
      String speaker,
      String origin) {
    return new CorridorReport(
        id, corridor, DayInterval.of(day), state, speaker, origin, false, false);
  }
}
