package org.tocsin.foresight.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.foresight.interval.DayCount;
import org.tocsin.foresight.interval.DayInterval;

/**
 * An obligation over time, as its accounts have it side by side.
 *
 * @param window the days it binds, as far as they are looked at
 * @param accounts none when nothing is known at all
 */
public record DutyDays(DayInterval window, List<Account> accounts) {

  public DutyDays {
    accounts = List.copyOf(accounts);
  }

  /**
   * Neighbouring days in one state.
   *
   * @param evidence the claims for each thing that is said of these days
   */
  public record Run(DayInterval days, DayState state, Map<Fulfilment, List<String>> evidence) {
    public Run {
      evidence = Map.copyOf(evidence);
    }

    /** The claims that say {@code state}. */
    public List<String> evidence(Fulfilment said) {
      return evidence.getOrDefault(said, List.of());
    }
  }

  /** Every day of the window, in runs without gap. */
  public List<Run> runs() {
    SortedSet<LocalDate> borders = new TreeSet<>(Set.of(window.from(), window.until()));
    for (Account account : accounts) {
      for (Stretch stretch : account.stretches()) {
        stretch
            .days()
            .intersect(window)
            .ifPresent(days -> borders.addAll(List.of(days.from(), days.until())));
      }
    }
    List<Run> runs = new ArrayList<>();
    LocalDate from = null;
    for (LocalDate until : borders) {
      if (from != null) {
        runs.add(run(new DayInterval(from, until)));
      }
      from = until;
    }
    return List.copyOf(runs);
  }

  private Run run(DayInterval days) {
    Set<Fulfilment> said = EnumSet.noneOf(Fulfilment.class);
    Map<Fulfilment, Set<String>> evidence = new EnumMap<>(Fulfilment.class);
    for (Account account : accounts) {
      account
          .find(days.from())
          .ifPresent(stretch -> {
            said.add(stretch.state());
            evidence
                .computeIfAbsent(stretch.state(), state -> new LinkedHashSet<>())
                .addAll(stretch.evidence());
          });
    }
    Map<Fulfilment, List<String>> lists = new EnumMap<>(Fulfilment.class);
    evidence.forEach((state, ids) -> lists.put(state, List.copyOf(ids)));
    return new Run(days, together(said), lists);
  }

  private static DayState together(Set<Fulfilment> said) {
    if (said.contains(Fulfilment.MET) && said.contains(Fulfilment.NOT_MET)) {
      return DayState.DISPUTED;
    }
    if (said.size() != 1) {
      return DayState.UNKNOWN;
    }
    return switch (said.iterator().next()) {
      case MET -> DayState.MET;
      case NOT_MET -> DayState.NOT_MET;
      case UNKNOWN -> DayState.UNKNOWN;
    };
  }

  /** The state on {@code day}; unknown outside the window. */
  public DayState stateOn(LocalDate day) {
    return window.contains(day) ? run(DayInterval.of(day)).state() : DayState.UNKNOWN;
  }

  /** On how many days all accounts together give this state. */
  public long days(DayState state) {
    return runs().stream()
        .filter(run -> run.state() == state)
        .mapToLong(run -> run.days().days())
        .sum();
  }

  /** Days not met over the accounts: the least that one gives and the most. */
  public DayCount daysNotMet() {
    return count(Fulfilment.NOT_MET);
  }

  /** Days of one state over the accounts; 0 where there is none, or all days for the unknown. */
  public DayCount count(Fulfilment state) {
    if (accounts.isEmpty()) {
      long all = state == Fulfilment.UNKNOWN ? window.days() : 0;
      return new DayCount(all, all);
    }
    List<Long> counts = accounts.stream().map(account -> account.days(window, state)).toList();
    return new DayCount(
        counts.stream().mapToLong(Long::longValue).min().orElse(0),
        counts.stream().mapToLong(Long::longValue).max().orElse(0));
  }
}
