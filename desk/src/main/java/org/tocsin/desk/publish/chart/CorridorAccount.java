package org.tocsin.desk.publish.chart;

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
record CorridorAccount(
    CorridorMeasure corridor, LocalDate from, LocalDate until, PictureWords words) {
  /** Of more states the description would be longer than anybody listens; the table has them. */
  private static final int MOST_TOLD = 20;

  private static final int MOST_NAMED = 12;

  String heading(Scenario scenario) {
    return scenario.saidBy().isEmpty()
        ? scenario.name()
        : words.say("chart.corridor.account", scenario.name(), named(scenario.saidBy()));
  }

  /** As many as anybody reads, and how many more there are. */
  private String named(List<String> speakers) {
    String first = speakers.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = speakers.size() - MOST_NAMED;
    return more > 0 ? words.say("chart.corridor.more", first, more) : first;
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
      return words.say(
          "chart.corridor.state_unknown", corridor.name(), words.written(corridor.asOf()));
    }
    String state = words.word(corridor.state());
    LocalDate since = corridor.closedSince();
    List<String> parts = new ArrayList<>();
    parts.add(
        since == null
            ? words.say("chart.corridor.state", corridor.name(), state)
            : words.say("chart.corridor.since", corridor.name(), state, words.written(since)));
    if (corridor.daysClosedMax() > 0) {
      String days = range(corridor.daysClosedMin(), corridor.daysClosedMax());
      parts.add(words.say("chart.corridor.closed", days));
    }
    if (!corridor.disputes().isEmpty()) {
      parts.add(words.say("chart.corridor.disputed", corridor.disputes().size()));
    }
    return parts.stream()
        .reduce((first, next) -> words.say("chart.and_also", first, next))
        .orElseThrow();
  }

  private String range(int least, int most) {
    return least < 0 || least == most
        ? String.valueOf(most)
        : words.say("chart.range", String.valueOf(least), String.valueOf(most));
  }

  String description() {
    List<String> lines = new ArrayList<>();
    for (Scenario scenario : corridor.scenarios()) {
      List<Stretch> all = covered(scenario);
      String states =
          all.stream().limit(MOST_TOLD).map(this::sentence).collect(Collectors.joining("; "));
      int more = all.size() - MOST_TOLD;
      lines.add(
          more > 0
              ? words.say("chart.corridor.line_more", heading(scenario), states, more)
              : words.say("chart.corridor.line", heading(scenario), states));
    }
    return lines.isEmpty() ? words.say("chart.corridor.none") : String.join(" ", lines);
  }

  String sentence(Stretch stretch) {
    String state = words.word(stretch.state());
    return words.say(
        "chart.corridor.stretch",
        stretch.detail().isEmpty() ? state : state + " (" + stretch.detail() + ")",
        words.written(stretch.from()),
        words.written(stretch.until().minusDays(1)),
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
                scenario.saidBy().isEmpty()
                    ? words.say("chart.not_named")
                    : named(scenario.saidBy()),
                words.word(stretch.state()),
                stretch.detail().isEmpty()
                    ? words.say("chart.corridor.no_detail")
                    : stretch.detail(),
                stretch.from().toString(),
                stretch.until().minusDays(1).toString(),
                String.valueOf(days(stretch))));
      }
    }
    return new DataTable(
        words.say("chart.corridor.caption", corridor.name()),
        List.of(
            words.say("chart.corridor.account_column"),
            words.say("chart.corridor.by"),
            words.say("chart.col.state"),
            words.say("chart.corridor.detail"),
            words.say("chart.corridor.first"),
            words.say("chart.corridor.last"),
            words.say("chart.col.days")),
        rows);
  }
}
