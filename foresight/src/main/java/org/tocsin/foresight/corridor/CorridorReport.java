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
 */
public record CorridorReport(
    String id,
    String corridor,
    DayInterval days,
    CorridorState state,
    String speaker,
    String origin,
    boolean denies) {

  /** A report about one day. */
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
}
