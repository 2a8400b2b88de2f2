package org.tocsin.foresight.phase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * From one analysis of an area to its next: what was known at the first, and what the second says
 * of the share of people in phase 3 or worse. All shares are 0 to 1.
 *
 * @param place the area
 * @param country it lies in, as the table writes it
 * @param at when the first analysis was made
 * @param next when the second was made
 * @param now the share that the first calls current
 * @param projected the share that the first projects
 * @param usual mean of what analyses of the area have called current up to the first
 * @param around mean over the areas of the country in the first analysis
 * @param came the share that the second calls current
 */
public record PhaseTransition(
    String place,
    String country,
    LocalDate at,
    LocalDate next,
    double now,
    double projected,
    double usual,
    double around,
    double came) {

  /** Every transition of every area whose first analysis has a projection, by time. */
  public static List<PhaseTransition> list(Collection<PhaseAnalysis> analyses) {
    Map<String, Map<LocalDate, Double>> around =
        analyses.stream()
            .filter(PhaseAnalysis::isCurrent)
            .filter(analysis -> analysis.findShareInCrisis().isPresent())
            .collect(
                Collectors.groupingBy(
                    PhaseAnalysis::country,
                    Collectors.groupingBy(
                        PhaseAnalysis::said,
                        Collectors.averagingDouble(a -> a.findShareInCrisis().orElseThrow()))));
    List<PhaseTransition> all = new ArrayList<>();
    analyses.stream()
        .collect(Collectors.groupingBy(PhaseAnalysis::place, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(area -> all.addAll(ofArea(area, around)));
    all.sort(Comparator.comparing(PhaseTransition::at).thenComparing(PhaseTransition::place));
    return List.copyOf(all);
  }

  private static List<PhaseTransition> ofArea(
      List<PhaseAnalysis> area, Map<String, Map<LocalDate, Double>> around) {
    List<PhaseAnalysis> current =
        area.stream()
            .filter(PhaseAnalysis::isCurrent)
            .filter(analysis -> analysis.findShareInCrisis().isPresent())
            .toList();
    List<PhaseTransition> transitions = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i + 1 < current.size(); i++) {
      PhaseAnalysis first = current.get(i);
      PhaseAnalysis second = current.get(i + 1);
      double now = first.findShareInCrisis().orElseThrow();
      sum += now;
      Optional<Double> projected = projection(area, first);
      if (projected.isPresent() && second.said().isAfter(first.said())) {
        transitions.add(
            new PhaseTransition(
                first.place(),
                first.country(),
                first.said(),
                second.said(),
                now,
                projected.get(),
                sum / (i + 1),
                around.getOrDefault(first.country(), Map.of()).getOrDefault(first.said(), now),
                second.findShareInCrisis().orElseThrow()));
      }
    }
    return transitions;
  }

  private static Optional<Double> projection(List<PhaseAnalysis> area, PhaseAnalysis first) {
    return area.stream()
        .filter(analysis -> analysis.said().equals(first.said()))
        .filter(analysis -> analysis.basis().equals(PhaseAnalysis.PROJECTION))
        .flatMap(analysis -> analysis.findShareInCrisis().stream().boxed())
        .findFirst();
  }
}
