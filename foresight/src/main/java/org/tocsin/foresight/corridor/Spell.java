package org.tocsin.foresight.corridor;

import java.util.List;
import org.tocsin.foresight.interval.DayInterval;

/**
 * A run of days in one state within one scenario, with what it rests on.
 *
 * @param days when
 * @param state the state on each of these days
 * @param reportIds the reports that say so, in order of their days; for {@link
 *     CorridorState.Unknown} the last reports before knowledge ran out
 * @param contestedByIds reports about these days that say otherwise
 */
public record Spell(
    DayInterval days, CorridorState state, List<String> reportIds, List<String> contestedByIds) {

  public Spell {
    reportIds = List.copyOf(reportIds);
    contestedByIds = List.copyOf(contestedByIds);
  }

  public boolean isClosed() {
    return state instanceof CorridorState.Closed;
  }
}
