package org.tocsin.foresight.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.corridor.CorridorState;

/** Observations for tests, by the number of a day from 1 January 2030. */
final class Seen {

  private static final LocalDate START = LocalDate.of(2030, 1, 1);

  private Seen() {}

  static LocalDate day(int number) {
    return START.plusDays(number - 1L);
  }

  static Observation closed(int day, String corridor, String id) {
    return corridor(day, corridor, CorridorState.CLOSED, id);
  }

  static Observation corridor(int day, String name, CorridorState state, String id) {
    return corridor(day, name, state, true, id);
  }

  static Observation corridor(
      int day, String name, CorridorState state, boolean lifeline, String id) {
    return new Observation.CorridorObserved(
        day(day), name, lifeline, state, List.of(id), List.of());
  }

  static Observation left(int day, double days) {
    return new Observation.DaysLeftMeasured(
        day(day), "valley", "flour", days, Optional.empty(), List.of("f" + day));
  }

  static Observation taken(int day, String ref, boolean atCheckpoint, String id) {
    return new Observation.PersonTaken(day(day), ref, "the bridge", atCheckpoint, List.of(id));
  }
}
