package org.tocsin.foresight.corridor;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.foresight.interval.DayCount;

/**
 * A corridor as the reports leave it: one scenario when they agree, two side by side when they do
 * not.
 *
 * @param corridor which corridor
 * @param asOf the last day looked at; later reports were left out
 * @param staleAfterDays after how many days without any report a state turned unknown
 * @param scenarios the readings, the one of closure first; never empty
 * @param disputes who contradicts whom, over the whole history, by name of the speaker
 */
public record CorridorHistory(
    String corridor,
    LocalDate asOf,
    int staleAfterDays,
    List<Scenario> scenarios,
    List<Dispute> disputes) {

  public CorridorHistory {
    scenarios = List.copyOf(scenarios);
    disputes = List.copyOf(disputes);
  }

  /**
   * Reports that contradict a state that another speaker asserts.
   *
   * @param speaker who contradicts
   * @param reportIds their reports that do so
   * @param contradicts the speakers whose reports they contradict
   */
  public record Dispute(String speaker, List<String> reportIds, SortedSet<String> contradicts) {
    public Dispute {
      reportIds = List.copyOf(reportIds);
      contradicts = Collections.unmodifiableSortedSet(new TreeSet<>(contradicts));
    }
  }

  /** True when the reports contradict each other somewhere. */
  public boolean contested() {
    return scenarios.size() > 1 || !disputes.isEmpty();
  }

  /** Days closed up to and with the as-of day, over all scenarios. */
  public DayCount daysClosed() {
    return count(scenarios.stream().mapToLong(Scenario::daysClosed).summaryStatistics());
  }

  /**
   * Days that the closure of the as-of day has lasted, that day included; 0 where it is not closed.
   */
  public DayCount daysClosedRunning() {
    return count(
        scenarios.stream()
            .mapToLong(scenario ->
                scenario
                    .findClosedSince(asOf)
                    .map(since -> asOf.toEpochDay() - since.toEpochDay() + 1)
                    .orElse(0L))
            .summaryStatistics());
  }

  /** The earliest day that any scenario calls closed. */
  public Optional<LocalDate> findFirstClosedDay() {
    return scenarios.stream()
        .flatMap(scenario -> scenario.findFirstClosedDay().stream())
        .min(LocalDate::compareTo);
  }

  /** What each scenario says about the as-of day, in the order of {@link #scenarios}. */
  public List<CorridorState> currentStates() {
    return scenarios.stream().map(scenario -> scenario.stateOn(asOf)).toList();
  }

  /** The scenario of {@code reading}; the agreed one serves for both sides. */
  public Scenario getScenario(Reading reading) {
    return scenarios.stream()
        .filter(scenario -> scenario.reading() == reading)
        .findFirst()
        .orElse(scenarios.getFirst());
  }

  private static DayCount count(LongSummaryStatistics days) {
    return new DayCount(days.getMin(), days.getMax());
  }
}
