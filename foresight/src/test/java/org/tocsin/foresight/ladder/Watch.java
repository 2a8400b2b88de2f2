package org.tocsin.foresight.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.foresight.alert.Level;

/** Does what is due and keeps the record, as the desk does; for tests. */
final class Watch {
  final Climbing climbing;
  final Map<String, List<String>> people =
      new HashMap<>(
          Map.of(
              "officer", List.of("ana", "ben"),
              "special-adviser", List.of("cho"),
              "council", List.of("dee")));
  final List<String> done = new ArrayList<>();
  Climb climb;

  Watch(Climbing climbing, Instant start, Level level) {
    this.climbing = climbing;
    this.climb = Climb.begin(start, level, "");
  }

  void runUntil(Instant end, int everyMinutes) {
    for (Instant now = climb.startedAt();
        now.isBefore(end);
        now = now.plus(Duration.ofMinutes(everyMinutes))) {
      at(now);
    }
  }

  void at(Instant now) {
    List<DueStep> due = climbing.due(climb, now);
    while (!due.isEmpty()) {
      due.forEach(step -> take(step, now));
      due = climbing.due(climb, now);
    }
  }

  Climb.Reached reached(String rung) {
    return Objects.requireNonNull(climb.reached().get(rung));
  }

  void end(Instant at) {
    climb =
        new Climb(
            climb.startedAt(), climb.level(), climb.first(), climb.reached(), Optional.of(at));
  }

  private void take(DueStep step, Instant now) {
    Map<String, Climb.Reached> all = new LinkedHashMap<>(climb.reached());
    String minutes = "+" + Duration.between(climb.startedAt(), now).toMinutes();
    switch (step) {
      case DueStep.Reach reach -> {
        List<String> who = people.getOrDefault(reach.rung(), List.of());
        all.put(reach.rung(), new Climb.Reached(reach.due(), who, Map.of(), Map.of()));
        done.add(minutes + " reach " + reach.rung());
      }
      case DueStep.Tell tell -> {
        Climb.Reached was = reached(tell.rung());
        Map<String, Instant> told = new HashMap<>(was.told());
        if (told.put(tell.person(), now) != null) {
          throw new AssertionError(tell + " was told before");
        }
        all.put(tell.rung(), new Climb.Reached(was.due(), was.people(), told, was.reminded()));
        done.add(minutes + " tell " + tell.rung() + " " + tell.person());
      }
      case DueStep.Remind remind -> {
        Climb.Reached was = reached(remind.rung());
        Map<String, Integer> reminded = new HashMap<>(was.reminded());
        reminded.put(remind.person(), remind.number());
        all.put(remind.rung(), new Climb.Reached(was.due(), was.people(), was.told(), reminded));
        done.add(
            minutes + " remind " + remind.rung() + " " + remind.person() + " " + remind.number());
      }
    }
    climb = new Climb(climb.startedAt(), climb.level(), climb.first(), all, climb.endedAt());
  }
}
