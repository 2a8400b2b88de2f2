package org.tocsin.desk.warn.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.measure.TakenFigures;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.series.Figure;

/**
 * What of a case is open to the whole desk. A scoreboard is for everybody, so it rests on nothing
 * else: what stands in a file or a report that was restricted later is as good as absent.
 */
final class OpenThings {
  private final Collecting collecting;
  private final Establishing establishing;
  private final TakenFigures figures;

  OpenThings(Collecting collecting, Establishing establishing, TakenFigures figures) {
    this.collecting = collecting;
    this.establishing = establishing;
    this.figures = figures;
  }

  boolean isOpenItem(String itemId) {
    return itemId.isEmpty() || collecting.findItem(itemId, Viewer.machine()).isPresent();
  }

  Predictions.Stamp stamp(String caseId, long last, List<String> items) {
    return new Predictions.Stamp(
        last,
        items.stream().filter(this::isOpenItem).collect(Collectors.toSet()),
        Set.copyOf(establishing.listUnseen(caseId, Viewer.machine())),
        figures.version(caseId));
  }

  /** The figures of a case that are open to the desk, by id. */
  Map<String, Figure> figures(String caseId) {
    return figures.list(caseId).stream()
        .collect(Collectors.toMap(TakenFigures.Taken::id, TakenFigures.Taken::figure));
  }

  /**
   * @throws IllegalArgumentException when it is no claim or figure of the case that is open
   */
  void requireEvidence(String caseId, String id) {
    boolean known =
        isFigure(id)
            ? figures(caseId).containsKey(id)
            : establishing
                .find(id, Viewer.machine())
                .filter(claim -> claim.caseId().equals(caseId))
                .isPresent();
    if (!known) {
      throw new IllegalArgumentException(
          "there is no report or figure " + id + " in this case that is open to the whole desk");
    }
  }

  private static boolean isFigure(String id) {
    return id.startsWith(TakenFigures.PREFIX);
  }

  /** Whether a decision rests on open things only; for many decisions of one case. */
  Predicate<Decision> decisions(String caseId) {
    Set<String> unseen = establishing.listUnseen(caseId, Viewer.machine());
    Map<String, Boolean> items = new HashMap<>();
    Map<String, Map<String, Figure>> known = new HashMap<>();
    return decision ->
        items.computeIfAbsent(decision.itemId(), this::isOpenItem)
            && decision.evidence().stream()
                .allMatch(id ->
                    isFigure(id)
                        ? known.computeIfAbsent(caseId, this::figures).containsKey(id)
                        : !unseen.contains(id));
  }

  /**
   * @throws IllegalArgumentException when a text names a person at risk
   */
  void requireNoName(String caseId, List<String> texts) {
    String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
    for (String name : establishing.namesToHide(caseId)) {
      if (all.contains(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "this names a person at risk; write it without a name, the whole desk reads it");
      }
    }
  }
}
