package org.tocsin.foresight.corridor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.foresight.corridor.Walk.Run;
import org.tocsin.foresight.corridor.Walk.Saying;
import org.tocsin.foresight.interval.DayInterval;

/** Builds one reading, by the rules that {@link CorridorReader} states. */
final class ScenarioBuilder {

  private final int staleAfterDays;
  private final LocalDate asOf;

  ScenarioBuilder(int staleAfterDays, LocalDate asOf) {
    this.staleAfterDays = staleAfterDays;
    this.asOf = asOf;
  }

  Scenario build(Reading reading, List<CorridorReport> reports) {
    NavigableMap<LocalDate, List<Saying>> sayings = sayings(reading, reports);
    List<Run> runs = runs(reading, sayings);
    TreeSet<String> speakers = new TreeSet<>();
    Map<String, String> speakerById = new HashMap<>();
    reports.forEach(report -> speakerById.put(report.id(), report.speaker()));
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      LocalDate until = i + 1 < runs.size() ? runs.get(i + 1).from() : asOf.plusDays(1);
      DayInterval days = new DayInterval(run.from(), until);
      List<String> contested = new ArrayList<>(against(run.state(), days, reports));
      contested.removeAll(run.reportIds());
      run.reportIds().forEach(id -> speakers.add(speakerById.getOrDefault(id, id)));
      spells.add(new Spell(days, run.state(), List.copyOf(run.reportIds()), contested));
    }
    return new Scenario(reading, speakers, spells);
  }

  /** One scenario for two that came out the same. */
  Scenario agreed(Scenario closure, Scenario opening) {
    TreeSet<String> speakers = new TreeSet<>(closure.speakers());
    speakers.addAll(opening.speakers());
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < closure.spells().size(); i++) {
      Spell one = closure.spells().get(i);
      SequencedSet<String> ids = new LinkedHashSet<>(one.reportIds());
      ids.addAll(opening.spells().get(i).reportIds());
      spells.add(new Spell(one.days(), one.state(), List.copyOf(ids), one.contestedByIds()));
    }
    return new Scenario(Reading.AGREED, speakers, spells);
  }

  private NavigableMap<LocalDate, List<Saying>> sayings(
      Reading reading, List<CorridorReport> reports) {
    NavigableMap<LocalDate, List<Saying>> byDay = new TreeMap<>();
    Map<String, CorridorReport> lastByOrigin = new HashMap<>();
    for (CorridorReport report : reports) {
      Optional<CorridorState> state = heardAs(reading, report);
      if (state.isPresent()) {
        say(byDay, report.days(), new Saying(state.get(), report));
      }
      CorridorReport before = lastByOrigin.put(report.origin(), report);
      if (before != null && state.isPresent()) {
        bridge(reading, before, report)
            .ifPresent(days -> say(byDay, days, new Saying(state.get(), report)));
      }
    }
    return byDay;
  }

  /** What a report says in this reading; empty when the reading hears nothing in it. */
  private static Optional<CorridorState> heardAs(Reading reading, CorridorReport report) {
    if (!report.denies()) {
      return Optional.of(report.state());
    }
    boolean deniesOpening = report.state() instanceof CorridorState.Open;
    if (reading == Reading.AS_CLOSURE_REPORTS_SAY) {
      return deniesOpening ? Optional.of(CorridorState.CLOSED) : Optional.empty();
    }
    return deniesOpening ? Optional.empty() : Optional.of(CorridorState.OPEN);
  }

  private Optional<DayInterval> bridge(
      Reading reading, CorridorReport before, CorridorReport after) {
    Optional<CorridorState> earlier = heardAs(reading, before);
    Optional<CorridorState> later = heardAs(reading, after);
    LocalDate from = before.days().until();
    LocalDate until = after.days().from();
    boolean holds =
        earlier.equals(later)
            && later.filter(state -> isOfSide(reading, state)).isPresent()
            && from.isBefore(until)
            && !until.isAfter(from.plusDays(staleAfterDays));
    return holds ? Optional.of(new DayInterval(from, until)) : Optional.empty();
  }

  private static boolean isOfSide(Reading reading, CorridorState state) {
    return reading == Reading.AS_CLOSURE_REPORTS_SAY
        ? state instanceof CorridorState.Closed
        : state instanceof CorridorState.Open;
  }

  private static void say(
      NavigableMap<LocalDate, List<Saying>> byDay, DayInterval days, Saying saying) {
    days.stream().forEach(day -> byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(saying));
  }

  private List<Run> runs(Reading reading, NavigableMap<LocalDate, List<Saying>> sayings) {
    Walk walk = new Walk(reading, staleAfterDays);
    sayings.forEach(walk::hear);
    return walk.finish(asOf.plusDays(1));
  }

  private static List<String> against(
      CorridorState state, DayInterval days, List<CorridorReport> reports) {
    if (state instanceof CorridorState.Unknown) {
      return List.of();
    }
    return reports.stream()
        .filter(report -> report.days().overlaps(days))
        .filter(report -> report.denies() == report.state().getClass().equals(state.getClass()))
        .map(CorridorReport::id)
        .toList();
  }
}
