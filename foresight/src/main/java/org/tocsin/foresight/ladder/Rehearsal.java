package org.tocsin.foresight.ladder;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.foresight.ladder.Climb.Reached;

/**
 * What would have happened to an alert under a ladder, had everything been done the moment it was
 * due: {@link Climbing} asked until it has nothing more to do. Nothing is told to anybody.
 */
public final class Rehearsal {
  private final Climbing climbing;
  private final Map<String, List<String>> people;

  /**
   * @param people ids of who is on each rung, by its id; a rung that is not in it has nobody
   */
  public Rehearsal(Ladder ladder, QuietHours quiet, Map<String, List<String>> people) {
    this.climbing = new Climbing(ladder, quiet);
    this.people = Map.copyOf(people);
  }

  /**
   * The rungs an alert would have reached, in order.
   *
   * @param begin the alert before anything was done
   * @param until when somebody confirmed it or it was stood down; else now
   */
  public Map<String, Reached> until(Climb begin, Instant until) {
    Climb climb = begin;
    List<DueStep> due = climbing.due(climb, until);
    while (!due.isEmpty()) {
      for (DueStep step : due) {
        climb = done(climb, step);
      }
      due = climbing.due(climb, until);
    }
    return climb.reached();
  }

  private Climb done(Climb climb, DueStep step) {
    Map<String, Reached> reached = new LinkedHashMap<>(climb.reached());
    switch (step) {
      case DueStep.Reach reach ->
          reached.put(
              reach.rung(),
              new Reached(
                  reach.due(), people.getOrDefault(reach.rung(), List.of()), Map.of(), Map.of()));
      case DueStep.Tell tell ->
          reached.computeIfPresent(tell.rung(), (rung, is) -> told(is, tell.person(), tell.due()));
      case DueStep.Remind remind ->
          reached.computeIfPresent(
              remind.rung(), (rung, is) -> reminded(is, remind.person(), remind.number()));
    }
    return new Climb(climb.startedAt(), climb.level(), climb.first(), reached, Optional.empty());
  }

  private static Reached told(Reached is, String person, Instant at) {
    Map<String, Instant> told = new HashMap<>(is.told());
    told.put(person, at);
    return new Reached(is.due(), is.people(), told, is.reminded());
  }

  private static Reached reminded(Reached is, String person, int number) {
    Map<String, Integer> reminded = new HashMap<>(is.reminded());
    reminded.put(person, number);
    return new Reached(is.due(), is.people(), is.told(), reminded);
  }
}
