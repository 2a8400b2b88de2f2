package org.tocsin.foresight.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Applies rules to observations in the order of event time, as a pure fold: the same state and
 * observation always give the same step, so that a loop on one machine and a keyed job on many give
 * the same alerts, and folding in batches or one by one makes no difference.
 *
 * <p>An observation about a day before the latest day seen is <em>late</em>. It is not folded in,
 * since the days after it are already judged, and it is not dropped: it raises a visible alert, and
 * the state remembers from which day a replay would take it in. A person reported taken is judged
 * even when late, because no order matters to it.
 */
public final class AlertFold {

  /** Rule id of the alerts about late observations. */
  public static final String LATE = "late-report";

  private static final Comparator<Observation> EVENT_TIME =
      Comparator.comparing(Observation::day)
          .thenComparing(observation -> observation instanceof Observation.DayEnded ? 1 : 0)
          .thenComparing(observation -> observation.getClass().getSimpleName())
          .thenComparing(Observation::subject)
          .thenComparing(observation -> String.join(" ", observation.evidenceIds()))
          .thenComparing(Observation::toString);

  private final AlertRules rules;

  public AlertFold(AlertRules rules) {
    this.rules = rules;
  }

  /** Folds in one observation. */
  public Step step(AlertState state, Observation observation) {
    if (state.isLate(observation)) {
      return late(state, observation);
    }
    return judge(state.with(observation), observation, List.of());
  }

  /** Folds in observations in the order given. */
  public Step fold(AlertState state, Collection<? extends Observation> observations) {
    AlertState current = state;
    List<Alert> alerts = new ArrayList<>();
    for (Observation observation : observations) {
      Step step = step(current, observation);
      current = step.state();
      alerts.addAll(step.alerts());
    }
    return new Step(current, alerts);
  }

  /** Everything known up to and with {@code asOf}, from the start, in event time, day by day. */
  public Step replay(Collection<? extends Observation> observations, LocalDate asOf) {
    return fold(AlertState.start(), inEventTime(observations, asOf));
  }

  /**
   * Observations in event time with the end of each day among them, up to and with {@code asOf}.
   * Within a day the order depends on the observations alone and not on how they came.
   */
  public static List<Observation> inEventTime(
      Collection<? extends Observation> observations, LocalDate asOf) {
    List<Observation> ordered = new ArrayList<>();
    observations.stream()
        .filter(observation -> !observation.day().isAfter(asOf))
        .forEach(ordered::add);
    ordered.stream()
        .map(Observation::day)
        .min(LocalDate::compareTo)
        .ifPresent(first ->
            first
                .datesUntil(asOf.plusDays(1))
                .map(Observation.DayEnded::new)
                .forEach(ordered::add));
    ordered.sort(EVENT_TIME);
    return List.copyOf(ordered);
  }

  private Step judge(AlertState state, Observation observation, List<Alert> before) {
    Judge judge = new Judge(state.facts(), observation);
    SortedSet<String> raised = new TreeSet<>(state.raised());
    List<Alert> alerts = new ArrayList<>(before);
    for (AlertRule rule : rules.rules()) {
      for (Verdict verdict : judge.judge(rule.when())) {
        String occupied = rule.id() + "|" + verdict.subject();
        switch (verdict) {
          case Verdict.Clears clears -> raised.remove(occupied);
          case Verdict.Holds holds -> {
            if (rule.looksAt(holds.words()) && raised.add(occupied)) {
              alerts.add(alert(rule, holds, observation));
            }
          }
        }
      }
    }
    return new Step(state.withRaised(raised), alerts);
  }

  private static Alert alert(AlertRule rule, Verdict.Holds holds, Observation observation) {
    return new Alert(
        rule.id(),
        rule.id() + "|" + holds.subject() + "|" + holds.episode(),
        rule.level(),
        observation.day(),
        rule.headlineWith(holds.words()),
        holds.reasons());
  }

  private Step late(AlertState state, Observation observation) {
    if (observation instanceof Observation.DayEnded) {
      return new Step(state, List.of());
    }
    LocalDate watermark = state.watermark().orElseThrow();
    AlertState remembered = state.withReplayFrom(observation.day());
    Alert alert = lateAlert(observation, watermark);
    return observation instanceof Observation.PersonTaken
        ? judge(remembered, observation, List.of(alert))
        : new Step(remembered, List.of(alert));
  }

  private static Alert lateAlert(Observation observation, LocalDate watermark) {
    String kind = observation.getClass().getSimpleName();
    String key =
        String.join(
            "|",
            LATE,
            kind,
            observation.subject(),
            observation.day().toString(),
            String.join(",", observation.evidenceIds()));
    return new Alert(
        LATE,
        key,
        Level.WATCH,
        observation.day(),
        "A report about %s came in late: replay from that day".formatted(observation.day()),
        List.of(
            new Reason(
                "The days up to %s had already been judged without it".formatted(watermark),
                observation.evidenceIds())));
  }
}
