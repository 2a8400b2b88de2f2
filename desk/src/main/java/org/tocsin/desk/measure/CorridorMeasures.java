package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.desk.measure.CorridorMeasure.Stretch;
import org.tocsin.foresight.corridor.Cargo;
import org.tocsin.foresight.corridor.CorridorHistory;
import org.tocsin.foresight.corridor.CorridorState;
import org.tocsin.foresight.corridor.Reading;
import org.tocsin.foresight.corridor.Scenario;
import org.tocsin.foresight.corridor.Spell;
import org.tocsin.foresight.interval.DayCount;

/** Corridor histories in the words of the desk. */
final class CorridorMeasures {
  private CorridorMeasures() {}

  /**
   * @param speakers who made each report, by its id
   */
  static CorridorMeasure of(CorridorHistory history, Map<String, String> speakers) {
    LocalDate asOf = history.asOf();
    Scenario leading = history.scenarios().getFirst();
    boolean known =
        history.currentStates().stream().noneMatch(CorridorState.Unknown.class::isInstance);
    DayCount closed = history.daysClosedRunning();
    return new CorridorMeasure(
        history.corridor(),
        asOf,
        name(leading.stateOn(asOf)),
        leading.findClosedSince(asOf).orElse(null),
        known ? (int) closed.min() : closed.max() > 0 ? 0 : -1,
        known || closed.max() > 0 ? (int) closed.max() : -1,
        history.scenarios().stream().map(scenario -> scenario(scenario, speakers)).toList(),
        disputes(history));
  }

  private static CorridorMeasure.Scenario scenario(
      Scenario scenario, Map<String, String> speakers) {
    return new CorridorMeasure.Scenario(
        label(scenario.reading()),
        saidBy(scenario, speakers),
        scenario.spells().stream().map(CorridorMeasures::stretch).toList());
  }

  /**
   * Whose words make an account what it is: of the closed one those who say closed, of the open one
   * those who say that something passes. What nobody disputes stands in both and names nobody.
   */
  private static List<String> saidBy(Scenario scenario, Map<String, String> speakers) {
    boolean closed = scenario.reading() == Reading.AS_CLOSURE_REPORTS_SAY;
    List<String> own =
        scenario.spells().stream()
            .filter(spell -> !(spell.state() instanceof CorridorState.Unknown))
            .filter(spell -> closed == spell.state() instanceof CorridorState.Closed)
            .flatMap(spell -> spell.reportIds().stream())
            .map(id -> speakers.getOrDefault(id, id))
            .collect(
                Collectors.toMap(
                    PlaceKey::fold, name -> name, (first, again) -> first, TreeMap::new))
            .values()
            .stream()
            .toList();
    return scenario.reading() == Reading.AGREED || own.isEmpty()
        ? List.copyOf(scenario.speakers())
        : own;
  }

  private static String label(Reading reading) {
    return switch (reading) {
      case AGREED -> "all reports together";
      case AS_CLOSURE_REPORTS_SAY -> "as those who report it closed say";
      case AS_OPENING_REPORTS_SAY -> "as those who report it open say";
    };
  }

  private static Stretch stretch(Spell spell) {
    boolean unknown = spell.state() instanceof CorridorState.Unknown;
    return new Stretch(
        spell.days().from(),
        spell.days().until(),
        name(spell.state()),
        detail(spell.state()),
        unknown ? List.of() : spell.reportIds());
  }

  static String name(CorridorState state) {
    return switch (state) {
      case CorridorState.Open open -> "open";
      case CorridorState.Restricted restricted -> "restricted";
      case CorridorState.Closed closed -> "closed";
      case CorridorState.Unknown unknown -> "unknown";
    };
  }

  private static String detail(CorridorState state) {
    if (!(state instanceof CorridorState.Restricted restricted)) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    switch (restricted.direction()) {
      case IN -> parts.add("inbound");
      case OUT -> parts.add("outbound");
      case BOTH -> {}
    }
    if (!restricted.passing().isEmpty()) {
      parts.add(cargo(restricted.passing()) + " reported to pass");
    }
    if (!restricted.blocked().isEmpty()) {
      parts.add(cargo(restricted.blocked()) + " reported not to pass");
    }
    if (!restricted.who().isEmpty()) {
      parts.add("only " + restricted.who());
    }
    return String.join("; ", parts);
  }

  private static String cargo(Set<Cargo> cargo) {
    return cargo.stream()
        .sorted(Comparator.naturalOrder())
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** Reports that speak against the leading scenario's state on the as-of day or before it. */
  private static List<String> disputes(CorridorHistory history) {
    return history.scenarios().getFirst().spells().stream()
        .flatMap(spell -> spell.contestedByIds().stream())
        .distinct()
        .toList();
  }
}
