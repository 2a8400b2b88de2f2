package org.tocsin.foresight.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far the indicators have been looked at. No number here is a score: more candidates may mean
 * more danger or only more reports.
 *
 * @param assessed indicators on which a person has made a finding, whatever it says
 * @param candidates indicators with evidence that nobody has judged yet
 * @param contested those among the candidates that some evidence contests
 * @param notAssessed indicators without finding and without candidate; nothing is known of them
 */
public record Coverage(
    List<String> assessed,
    List<String> candidates,
    List<String> contested,
    List<String> notAssessed) {

  public Coverage {
    assessed = List.copyOf(assessed);
    candidates = List.copyOf(candidates);
    contested = List.copyOf(contested);
    notAssessed = List.copyOf(notAssessed);
  }

  /**
   * @param framework all indicators; the lists follow its order
   * @param found what the rules suggest
   * @param assessedIds indicators with a person's finding
   */
  public static Coverage of(
      Framework framework, Collection<IndicatorCandidate> found, Set<String> assessedIds) {
    Set<String> suggested =
        found.stream().map(IndicatorCandidate::indicatorId).collect(Collectors.toSet());
    suggested.removeAll(assessedIds);
    Set<String> contested =
        found.stream()
            .filter(IndicatorCandidate::contested)
            .map(IndicatorCandidate::indicatorId)
            .collect(Collectors.toSet());
    contested.retainAll(suggested);
    Set<String> touched = new TreeSet<>(suggested);
    touched.addAll(assessedIds);
    List<String> all = framework.indicators().stream().map(Indicator::id).toList();
    return new Coverage(
        all.stream().filter(assessedIds::contains).toList(),
        all.stream().filter(suggested::contains).toList(),
        all.stream().filter(contested::contains).toList(),
        all.stream().filter(id -> !touched.contains(id)).toList());
  }

  /** One line, such as "evidence for 23 indicators, 9 contested; 2 assessed, 40 not assessed". */
  public String summary() {
    return "evidence for %d indicators, %d contested; %d assessed, %d not assessed"
        .formatted(candidates.size(), contested.size(), assessed.size(), notAssessed.size());
  }
}
