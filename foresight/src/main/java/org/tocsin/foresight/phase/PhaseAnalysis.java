package org.tocsin.foresight.phase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.series.Figure;

/**
 * What one analysis of the IPC says of one area and one period.
 *
 * @param place as the table writes it, the country first
 * @param said when the analysis was made
 * @param basis {@code current}, {@code first projection}, {@code second projection}
 * @param days the period it speaks of
 * @param people by phase: {@code all}, {@code 3+}, {@code 1} to {@code 5}
 * @param shares the same as shares of all, 0 to 1
 * @param source who says so
 */
public record PhaseAnalysis(
    String place,
    LocalDate said,
    String basis,
    DayInterval days,
    Map<String, Double> people,
    Map<String, Double> shares,
    String source) {

  public static final String CURRENT = "current";
  public static final String PROJECTION = "first projection";
  private static final int WORST = 5;

  public PhaseAnalysis {
    people = Map.copyOf(people);
    shares = Map.copyOf(shares);
  }

  private record Key(String place, LocalDate said, String basis, DayInterval days) {}

  /** The analyses that figures come from, by place and then in order of time. */
  public static List<PhaseAnalysis> list(Collection<Figure> figures) {
    Map<Key, List<Figure>> byKey = new LinkedHashMap<>();
    for (Figure figure : figures) {
      if (isPhase(figure)) {
        Key key = new Key(figure.place(), figure.said(), figure.basis(), figure.days());
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(figure);
      }
    }
    return byKey.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(PhaseAnalysis::place)
                .thenComparing(PhaseAnalysis::said)
                .thenComparing(analysis -> analysis.days().from()))
        .toList();
  }

  private static boolean isPhase(Figure figure) {
    return figure.kind() == Figure.Kind.PEOPLE_IN_PHASE
        || figure.kind() == Figure.Kind.SHARE_IN_PHASE;
  }

  private static PhaseAnalysis of(Key key, List<Figure> figures) {
    Map<String, Double> people = new TreeMap<>();
    Map<String, Double> shares = new TreeMap<>();
    for (Figure figure : figures) {
      (figure.kind() == Figure.Kind.PEOPLE_IN_PHASE ? people : shares)
          .put(figure.of(), figure.value());
    }
    return new PhaseAnalysis(
        key.place(),
        key.said(),
        key.basis(),
        key.days(),
        people,
        shares,
        figures.getFirst().source());
  }

  /** The country, as the table writes it. */
  public String country() {
    return place.split(",", 2)[0];
  }

  public boolean isCurrent() {
    return basis.equals(CURRENT);
  }

  /** The share in phase 3 or worse, as the IPC publishes it; empty when it does not. */
  public OptionalDouble findShareInCrisis() {
    Double share = shares.get("3+");
    return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
  }

  /**
   * The share in {@code phase} or a worse one, added up over the phases; empty unless each of them
   * is given, since a phase that is not given is not a phase without people.
   */
  public OptionalDouble findShareFrom(int phase) {
    double sum = 0;
    for (int p = phase; p <= WORST; p++) {
      Double share = shares.get(String.valueOf(p));
      if (share == null) {
        return OptionalDouble.empty();
      }
      sum += share;
    }
    return OptionalDouble.of(sum);
  }
}
