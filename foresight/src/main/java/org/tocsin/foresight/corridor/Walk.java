package org.tocsin.foresight.corridor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the days that reports speak of, in order, and leaves runs of days in one state.
 * Between them the last lasting state goes on until it is stale.
 */
final class Walk {

  /** A state that a report gives to a day. */
  record Saying(CorridorState state, CorridorReport report) {}

  /** Days in one state from {@code from} to the next run, and the reports behind them. */
  record Run(LocalDate from, CorridorState state, SequencedSet<String> reportIds) {}

  private final Reading reading;
  private final int staleAfterDays;
  private final List<Run> runs = new ArrayList<>();
  private @Nullable Run lasting;
  private LocalDate lastingHeard = LocalDate.MIN;
  private LocalDate heard = LocalDate.MIN;
  private boolean passing;

  Walk(Reading reading, int staleAfterDays) {
    this.reading = reading;
    this.staleAfterDays = staleAfterDays;
  }

  /** Takes in what is said of {@code day}, which is later than any before. */
  void hear(LocalDate day, List<Saying> sayings) {
    carryTo(day);
    CorridorState state = settle(sayings);
    List<Saying> staying = sayings.stream().filter(saying -> saying.report().lasting()).toList();
    enter(day, state, ids(sayings, state));
    passing = true;
    if (!staying.isEmpty()) {
      CorridorState stays = settle(staying);
      remember(day, stays, ids(staying, stays));
      passing = !stays.equals(state);
    }
    heard = day;
  }

  /** The runs; the last one lasts until {@code end}. */
  List<Run> finish(LocalDate end) {
    carryTo(end);
    return List.copyOf(runs);
  }

  private void carryTo(LocalDate next) {
    if (runs.isEmpty() || !heard.plusDays(1).isBefore(next)) {
      return;
    }
    LocalDate from = heard.plusDays(1);
    LocalDate staleFrom = lasting == null ? from : lastingHeard.plusDays(staleAfterDays + 1L);
    if (passing && lasting != null && from.isBefore(staleFrom)) {
      enter(from, lasting.state(), lasting.reportIds());
    }
    if (staleFrom.isBefore(next)) {
      LocalDate unknownFrom = staleFrom.isBefore(from) ? from : staleFrom;
      enter(unknownFrom, CorridorState.UNKNOWN, List.of(runs.getLast().reportIds().getLast()));
    }
  }

  private void remember(LocalDate day, CorridorState state, Collection<String> ids) {
    if (lasting == null || !lasting.state().equals(state)) {
      lasting = new Run(day, state, new LinkedHashSet<>());
    }
    lasting.reportIds().addAll(ids);
    lastingHeard = day;
  }

  private void enter(LocalDate day, CorridorState state, Collection<String> ids) {
    if (runs.isEmpty() || !runs.getLast().state().equals(state)) {
      runs.add(new Run(day, state, new LinkedHashSet<>()));
    }
    runs.getLast().reportIds().addAll(ids);
  }

  private static List<String> ids(List<Saying> sayings, CorridorState state) {
    return sayings.stream()
        .filter(saying -> saying.state().equals(state))
        .map(saying -> saying.report().id())
        .toList();
  }

  /** The most closed or the most open of the states, the later report where they are alike. */
  private CorridorState settle(List<Saying> sayings) {
    CorridorState chosen = sayings.getFirst().state();
    for (Saying saying : sayings) {
      int difference = saying.state().closedness() - chosen.closedness();
      if (reading == Reading.AS_CLOSURE_REPORTS_SAY ? difference >= 0 : difference <= 0) {
        chosen = saying.state();
      }
    }
    return chosen;
  }
}
