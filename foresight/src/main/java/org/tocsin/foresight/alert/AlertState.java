package org.tocsin.foresight.alert;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that the fold carries from one observation to the next.
 *
 * @param watermark the latest day seen; an observation about an earlier day is late
 * @param facts what the observations leave standing
 * @param raised which rules have alerted about which subjects and not cleared
 * @param replayFrom the earliest day a late observation was about; a replay from there would take
 *     it in
 */
public record AlertState(
    Optional<LocalDate> watermark,
    Facts facts,
    SortedSet<String> raised,
    Optional<LocalDate> replayFrom) {

  public AlertState {
    raised = Collections.unmodifiableSortedSet(new TreeSet<>(raised));
  }

  /** Nothing seen, nothing raised. */
  public static AlertState start() {
    return new AlertState(Optional.empty(), Facts.NONE, new TreeSet<>(), Optional.empty());
  }

  boolean isLate(Observation observation) {
    return watermark.filter(day -> observation.day().isBefore(day)).isPresent();
  }

  AlertState with(Observation observation) {
    return new AlertState(
        Optional.of(observation.day()), facts.with(observation), raised, replayFrom);
  }

  AlertState withRaised(SortedSet<String> keys) {
    return new AlertState(watermark, facts, keys, replayFrom);
  }

  AlertState withReplayFrom(LocalDate day) {
    LocalDate earliest = replayFrom.filter(known -> known.isBefore(day)).orElse(day);
    return new AlertState(watermark, facts, raised, Optional.of(earliest));
  }
}
