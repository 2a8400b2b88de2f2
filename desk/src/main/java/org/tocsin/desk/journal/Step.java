package org.tocsin.desk.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Facts that follow each other, as what they change in each view.
 *
 * @param next the leaf after them
 */
record Step(long next, List<Change> changes) {

  /**
   * Works it out without the database.
   *
   * @param facts at least one
   * @param positions which fact each view takes next; what it has already is left out
   */
  static Step of(List<Recorded> facts, Map<View, Long> positions) {
    List<Change> changes = new ArrayList<>(positions.size());
    positions.forEach((view, next) -> {
      int known = Math.clamp(next - facts.getFirst().leaf(), 0, facts.size());
      if (known < facts.size()) {
        changes.add(view.read(facts.subList(known, facts.size())));
      }
    });
    return new Step(facts.getLast().leaf() + 1, changes);
  }

  void make(JdbcOperations bulk, Sums sums) {
    changes.forEach(change -> change.make(bulk, sums));
  }
}
