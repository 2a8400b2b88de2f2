package org.tocsin.desk.warn.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;

/**
 * What of a case is open to the whole desk. A scoreboard is for everybody, so it rests on nothing
 * else: what stands in a file or a report that was restricted later is as good as absent.
 */
final class OpenThings {
  private final Collecting collecting;
  private final Establishing establishing;

  OpenThings(Collecting collecting, Establishing establishing) {
    this.collecting = collecting;
    this.establishing = establishing;
  }

  boolean isOpenItem(String itemId) {
    return itemId.isEmpty() || collecting.findItem(itemId, Viewer.machine()).isPresent();
  }

  boolean isOpenClaim(String id) {
    return establishing.find(id, Viewer.machine()).isPresent();
  }

  /** Whether a decision rests on open things only; for many decisions of one case. */
  Predicate<Decision> decisions(String caseId) {
    Set<String> unseen = establishing.listUnseen(caseId, Viewer.machine());
    Map<String, Boolean> items = new HashMap<>();
    return decision ->
        items.computeIfAbsent(decision.itemId(), this::isOpenItem)
            && decision.evidence().stream().noneMatch(unseen::contains);
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
