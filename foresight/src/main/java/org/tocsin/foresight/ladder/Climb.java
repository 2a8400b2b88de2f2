package org.tocsin.foresight.ladder;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.foresight.alert.Level;

/**
 * What is on record of one alert's way up the ladder.
 *
 * @param startedAt when it began
 * @param level of the alert
 * @param first id of the rung its rule begins with, "" for the lowest
 * @param reached each rung that was reached, by id, in order
 * @param endedAt when somebody confirmed it or it was stood down; empty while it is open
 */
public record Climb(
    Instant startedAt,
    Level level,
    String first,
    Map<String, Reached> reached,
    Optional<Instant> endedAt) {

  public Climb {
    reached = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(reached));
  }

  /** Nothing has been done yet. */
  public static Climb begin(Instant startedAt, Level level, String first) {
    return new Climb(startedAt, level, first, Map.of(), Optional.empty());
  }

  /**
   * A rung that was reached.
   *
   * @param due when it was due, which may be before it was done
   * @param people ids of who was on it then; empty when nobody was
   * @param told when each was told, by id
   * @param reminded how often each was reminded, by id
   */
  public record Reached(
      Instant due, List<String> people, Map<String, Instant> told, Map<String, Integer> reminded) {
    public Reached {
      people = List.copyOf(people);
      told = Map.copyOf(told);
      reminded = Map.copyOf(reminded);
    }

    /** When the last of its people was told; the moment it was due when nobody is on it. */
    Optional<Instant> everybodyToldAt() {
      return people.isEmpty()
          ? Optional.of(due)
          : told.keySet().containsAll(people)
              ? told.values().stream().max(Instant::compareTo)
              : Optional.empty();
    }
  }
}
