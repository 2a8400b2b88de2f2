package org.tocsin.desk.warn.forecast;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was sealed by mistake: a file, or one prediction typed in. One person says so with a reason,
 * another confirms it; from then on it counts on no board. It stays on every page, and how many of
 * its outcomes were known when it was said is sealed beside the reason, since who knows what came
 * could set aside what was wrong. Thread-safe.
 */
public final class Asides {
  private final Journal journal;
  private final ForecastRows rows;
  private final OpenThings open;

  Asides(Journal journal, ForecastRows rows, OpenThings open) {
    this.journal = journal;
    this.rows = rows;
    this.open = open;
  }

  /**
   * Says that a set was sealed by mistake; said again, the new word stands in place of one that
   * nobody has confirmed.
   *
   * @param reason needed
   * @throws IllegalArgumentException without a reason, or when it names a person at risk
   * @throws IllegalStateException when it is set aside already, or the role may not
   * @throws NoSuchElementException when the case has no such set that is open to the desk
   */
  public void propose(String caseId, String set, String reason, Viewer by) {
    requireRole(by);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept and shown beside the forecast");
    }
    open.requireNoName(caseId, List.of(reason));
    journal.alone(() -> {
      SealedSet found = get(caseId, set);
      requireCounts(found);
      ObjectNode why =
          JsonNodeFactory.instance
              .objectNode()
              .put("text", reason.strip())
              .put("known", rows.countSaid(found));
      return journal.record(
          new Entry(Kinds.ASIDE_PROPOSED, caseId, set, by.name(), Map.of("reason", why)));
    });
  }

  /**
   * Confirms, as a second reader, that a set was sealed by mistake.
   *
   * @throws IllegalStateException when nobody says so, the same person said it, it is set aside
   *     already, or the role may not
   * @throws NoSuchElementException when the case has no such set that is open to the desk
   */
  public void confirm(String caseId, String set, Viewer by) {
    requireRole(by);
    journal.alone(() -> {
      SealedSet found = get(caseId, set);
      requireCounts(found);
      SealedSet.Aside said =
          found.aside().orElseThrow(() -> new IllegalStateException("nobody asks to set it aside"));
      if (said.by().equals(by.name())) {
        throw new IllegalStateException("a second person has to confirm what you said");
      }
      return journal.record(new Entry(Kinds.SET_ASIDE, caseId, set, by.name(), Map.of()));
    });
  }

  private static void requireRole(Viewer by) {
    if (!by.may(Role.ANALYST)) {
      throw new IllegalStateException("your role does not change the record");
    }
  }

  private static void requireCounts(SealedSet set) {
    if (!set.counts()) {
      throw new IllegalStateException("it is set aside already");
    }
  }

  private SealedSet get(String caseId, String id) {
    return rows.findSet(id)
        .filter(set -> set.caseId().equals(caseId) && open.isOpenItem(set.itemId()))
        .orElseThrow(() -> new NoSuchElementException("no forecast " + id));
  }
}
