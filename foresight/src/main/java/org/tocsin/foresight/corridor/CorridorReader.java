package org.tocsin.foresight.corridor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
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
    return new CorridorHistory(corridor, asOf, staleAfterDays, scenarios, disputes(heard));
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
        report.denies());
  }

  private static List<CorridorHistory.Dispute> disputes(List<CorridorReport> heard) {
    SortedMap<String, List<CorridorReport>> bySpeaker = new TreeMap<>();
    for (CorridorReport report : heard) {
      bySpeaker.computeIfAbsent(report.speaker(), speaker -> new ArrayList<>()).add(report);
    }
    List<CorridorHistory.Dispute> disputes = new ArrayList<>();
    bySpeaker.forEach((speaker, reports) -> {
      List<String> ids = new ArrayList<>();
      TreeSet<String> against = new TreeSet<>();
      for (CorridorReport report : reports) {
        List<CorridorReport> contradicted =
            heard.stream().filter(other -> contradict(report, other)).toList();
        contradicted.forEach(other -> against.add(other.speaker()));
        if (!contradicted.isEmpty()) {
          ids.add(report.id());
        }
      }
      if (!ids.isEmpty()) {
        disputes.add(new CorridorHistory.Dispute(speaker, ids, against));
      }
    });
    return disputes;
  }

  /** Two reports contradict each other when they speak of one day and cannot both be so. */
  static boolean contradict(CorridorReport a, CorridorReport b) {
    if (a.origin().equals(b.origin()) || !a.days().overlaps(b.days())) {
      return false;
    }
    boolean sameKind = a.state().getClass() == b.state().getClass();
    return a.denies() == b.denies() ? !a.denies() && !sameKind : sameKind;
  }
}
