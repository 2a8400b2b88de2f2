package org.tocsin.desk.publish.chart;

import static org.tocsin.desk.publish.chart.DayScale.written;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.CorridorMeasure.Scenario;
import org.tocsin.desk.measure.CorridorMeasure.Stretch;

/**
 * What a corridor strip says in words and rows, between two days.
 *
 * @param from first day shown
 * @param until day after the last day shown
 */
record CorridorAccount(CorridorMeasure corridor, LocalDate from, LocalDate until) {
  /** Of more states the description would be longer than anybody listens; the table has them. */
  private static final int MOST_TOLD = 20;

  private static final int MOST_NAMED = 12;

  static String heading(Scenario scenario) {
    return scenario.saidBy().isEmpty()
        ? scenario.name()
        : scenario.name() + ": " + named(scenario.saidBy());
  }

  /** As many as anybody reads, and how many more there are. */
  private static String named(List<String> speakers) {
    String first = speakers.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = speakers.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /** The stretches with every uncovered day filled in as unknown. */
  List<Stretch> covered(Scenario scenario) {
    List<Stretch> all = new ArrayList<>();
    LocalDate next = from;
    List<Stretch> sorted =
        scenario.stretches().stream().sorted(Comparator.comparing(Stretch::from)).toList();
    for (Stretch stretch : sorted) {
      if (stretch.from().isAfter(next)) {
        all.add(new Stretch(next, stretch.from(), "unknown", "", List.of()));
      }
      all.add(stretch);
      next = stretch.until().isAfter(next) ? stretch.until() : next;
    }
    if (next.isBefore(until)) {
      all.add(new Stretch(next, until, "unknown", "", List.of()));
    }
    return all;
  }

  List<Stretch> contested() {
    TreeSet<LocalDate> edges = new TreeSet<>();
    corridor.scenarios().stream()
        .flatMap(scenario -> covered(scenario).stream())
        .forEach(stretch -> {
          edges.add(stretch.from());
          edges.add(stretch.until());
        });
    List<Stretch> contested = new ArrayList<>();
    for (LocalDate edge : edges) {
      LocalDate next = edges.higher(edge);
      if (next != null && statesOn(edge) > 1) {
        boolean goesOn = !contested.isEmpty() && contested.getLast().until().equals(edge);
        LocalDate since = goesOn ? contested.removeLast().from() : edge;
        contested.add(new Stretch(since, next, "contested", "", List.of()));
      }
    }
    return contested;
  }

  private long statesOn(LocalDate day) {
    return corridor.scenarios().stream()
        .map(scenario -> stateOn(scenario, day))
        .filter(state -> !state.equals("unknown"))
        .distinct()
        .count();
  }

  private static String stateOn(Scenario scenario, LocalDate day) {
    return scenario.stretches().stream()
        .filter(s -> !day.isBefore(s.from()) && day.isBefore(s.until()))
        .map(Stretch::state)
        .findFirst()
        .orElse("unknown");
  }

  String finding() {
    if (corridor.scenarios().isEmpty() || corridor.state().equals("unknown")) {
      return "State of %s on %s: unknown".formatted(corridor.name(), written(corridor.asOf()));
    }
    StringBuilder out = new StringBuilder(corridor.name()).append(' ').append(corridor.state());
    LocalDate since = corridor.closedSince();
    if (since != null) {
      out.append(" since ").append(written(since));
    }
    if (corridor.daysClosedMax() > 0) {
      out.append(", ").append(range(corridor.daysClosedMin(), corridor.daysClosedMax()));
      out.append(" days closed");
    }
    if (!corridor.disputes().isEmpty()) {
      int reports = corridor.disputes().size();
      out.append(", ")
          .append(reports)
          .append(reports == 1 ? " report disputes" : " reports dispute");
      out.append(" it");
    }
    return out.toString();
  }

  private static String range(int least, int most) {
    return least < 0 || least == most ? String.valueOf(most) : least + " to " + most;
  }

  String description() {
    List<String> lines = new ArrayList<>();
    for (Scenario scenario : corridor.scenarios()) {
      List<Stretch> all = covered(scenario);
      String states =
          all.stream()
              .limit(MOST_TOLD)
              .map(CorridorAccount::sentence)
              .collect(Collectors.joining("; "));
      String more = all.size() > MOST_TOLD ? "; and " + (all.size() - MOST_TOLD) + " more" : "";
      lines.add(heading(scenario) + ": " + states + more + ".");
    }
    return lines.isEmpty() ? "No report on this corridor." : String.join(" ", lines);
  }

  static String sentence(Stretch stretch) {
    String detail = stretch.detail().isEmpty() ? "" : " (" + stretch.detail() + ")";
    return "%s%s from %s until %s, %d days"
        .formatted(
            stretch.state(),
            detail,
            written(stretch.from()),
            written(stretch.until().minusDays(1)),
            days(stretch));
  }

  static long days(Stretch stretch) {
    return ChronoUnit.DAYS.between(stretch.from(), stretch.until());
  }

  DataTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Scenario scenario : corridor.scenarios()) {
      for (Stretch stretch : covered(scenario)) {
        rows.add(
            List.of(
                scenario.name(),
                scenario.saidBy().isEmpty() ? "not named" : named(scenario.saidBy()),
                stretch.state(),
                stretch.detail().isEmpty() ? "none given" : stretch.detail(),
                stretch.from().toString(),
                stretch.until().minusDays(1).toString(),
                String.valueOf(days(stretch))));
      }
    }
    return new DataTable(
        "States of " + corridor.name() + " as reported",
        List.of("Account", "Reported by", "State", "Detail", "First day", "Last day", "Days"),
        rows);
  }
}
