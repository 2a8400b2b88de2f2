package org.tocsin.foresight.corridor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.foresight.interval.DayInterval;

/**
 * Turns contradictory reports about a corridor into its history.
 *
 * <p>The rules, which are the same for everyone who speaks:
 *
 * <ol>
 *   <li>A report settles the days it speaks of. After them its state lasts until another report
 *       speaks, and for at most {@code staleAfterDays} days; then the state is unknown.
 *   <li>A report that is not lasting settles its days alone; after them what held before holds
 *       again.
 *   <li>Before the first report nothing is known, and nothing is said about those days.
 *   <li>Reports that give different states to one day contradict each other. The reading of closure
 *       takes the most closed state said of that day, the reading of opening the most open one.
 *   <li>An origin that says the same twice, at most {@code staleAfterDays} apart, and nothing else
 *       between, is taken to hold it throughout. That matters only against another's report in
 *       between, and only in the reading of its own side: "closed" bridges in the reading of
 *       closure, "open" in the reading of opening.
 *   <li>A denial says no state. Only the reading of the other side makes something of it, the most
 *       it allows: a denied closure or restriction is "open" in the reading of opening, a denied
 *       opening "closed" in the reading of closure.
 *   <li>A report that a state is unknown settles nothing.
 * </ol>
 */
public final class CorridorReader {

  /** Days without a report after which a state is unknown, unless the caller says otherwise. */
  public static final int DEFAULT_STALE_AFTER_DAYS = 30;

  private static final Comparator<CorridorReport> IN_ORDER =
      Comparator.comparing((CorridorReport report) -> report.days().from())
          .thenComparing(report -> report.days().until())
          .thenComparing(CorridorReport::id);

  private final int staleAfterDays;

  /**
   * @param staleAfterDays how long a state outlives the last report, in days, 0 or more
   */
  public CorridorReader(int staleAfterDays) {
    if (staleAfterDays < 0) {
      throw new IllegalArgumentException("staleAfterDays must be 0 or more: " + staleAfterDays);
    }
    this.staleAfterDays = staleAfterDays;
  }

  public CorridorReader() {
    this(DEFAULT_STALE_AFTER_DAYS);
  }

  /** The history of each corridor that the reports name, by name. */
  public SortedMap<String, CorridorHistory> readAll(
      Collection<CorridorReport> reports, LocalDate asOf) {
    SortedMap<String, CorridorHistory> histories = new TreeMap<>();
    reports.stream()
        .map(CorridorReport::corridor)
        .distinct()
        .forEach(corridor -> histories.put(corridor, read(corridor, reports, asOf)));
    return histories;
  }

  /**
   * The history of one corridor.
   *
   * @param corridor its name; reports about others are passed over
   * @param reports in any order
   * @param asOf the last day to look at; days after it are cut off
   */
  public CorridorHistory read(String corridor, Collection<CorridorReport> reports, LocalDate asOf) {
    List<CorridorReport> heard = heard(corridor, reports, asOf);
    ScenarioBuilder builder = new ScenarioBuilder(staleAfterDays, asOf);
    Scenario closure = builder.build(Reading.AS_CLOSURE_REPORTS_SAY, heard);
    Scenario opening = builder.build(Reading.AS_OPENING_REPORTS_SAY, heard);
    List<Scenario> scenarios =
        closure.timeline().equals(opening.timeline())
            ? List.of(builder.agreed(closure, opening))
            : List.of(closure, opening);
    return new CorridorHistory(
        corridor, asOf, staleAfterDays, scenarios, disputes(scenarios, heard));
  }

  private static List<CorridorReport> heard(
      String corridor, Collection<CorridorReport> reports, LocalDate asOf) {
    List<CorridorReport> heard = new ArrayList<>();
    for (CorridorReport report : reports) {
      if (report.corridor().equals(corridor)
          && !report.days().from().isAfter(asOf)
          && !(report.state() instanceof CorridorState.Unknown)) {
        heard.add(cut(report, asOf));
      }
    }
    heard.sort(IN_ORDER);
    return heard;
  }

  private static CorridorReport cut(CorridorReport report, LocalDate asOf) {
    LocalDate last = report.days().lastDay().isAfter(asOf) ? asOf : report.days().lastDay();
    return new CorridorReport(
        report.id(),
        report.corridor(),
        DayInterval.inclusive(report.days().from(), last),
        report.state(),
        report.speaker(),
        report.origin(),
        report.denies(),
        report.lasting());
  }

  /** Who contradicts whom, by the spells: whoever contests one contradicts those it rests on. */
  private static List<CorridorHistory.Dispute> disputes(
      List<Scenario> scenarios, List<CorridorReport> heard) {
    Map<String, String> speakers = new HashMap<>();
    heard.forEach(report -> speakers.put(report.id(), report.speaker()));
    SortedMap<String, SequencedSet<String>> ids = new TreeMap<>();
    SortedMap<String, SortedSet<String>> against = new TreeMap<>();
    for (Scenario scenario : scenarios) {
      for (Spell spell : scenario.spells()) {
        List<String> asserting = spell.reportIds().stream().map(speakers::get).toList();
        for (String id : spell.contestedByIds()) {
          String speaker = speakers.getOrDefault(id, id);
          ids.computeIfAbsent(speaker, s -> new LinkedHashSet<>()).add(id);
          against.computeIfAbsent(speaker, s -> new TreeSet<>()).addAll(asserting);
        }
      }
    }
    return ids.entrySet().stream()
        .map(entry ->
            new CorridorHistory.Dispute(
                entry.getKey(),
                List.copyOf(entry.getValue()),
                against.getOrDefault(entry.getKey(), new TreeSet<>())))
        .toList();
  }
}
