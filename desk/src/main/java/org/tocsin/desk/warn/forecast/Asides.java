package org.tocsin.desk.warn.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was sealed by mistake: a file, one prediction typed in, or one row of a file. One person
 * says so with a reason, another confirms it; from then on it counts on no board, until both steps
 * are taken the other way. It stays on every page, and how many of its outcomes were known when it
 * was said is sealed beside the reason, since who knows what came could set aside what was wrong.
 * Thread-safe.
 */
public final class Asides {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;
  private final ForecastRows rows;
  private final OpenThings open;

  Asides(Journal journal, ForecastRows rows, OpenThings open) {
    this.journal = journal;
    this.rows = rows;
    this.open = open;
  }

  /**
   * Says that a set or a row of it was sealed by mistake, or takes that back; said again, the new
   * word stands in place of one that nobody has confirmed.
   *
   * @param row its number; empty for the whole set
   * @param away true to set aside, false to let it count again
   * @param reason needed
   * @throws IllegalArgumentException without a reason, or when it names a person at risk
   * @throws IllegalStateException when it is so already, or the role may not
   * @throws NoSuchElementException when the case has no such set that is open to the desk, or the
   *     set no such row
   */
  public void propose(
      String caseId, String set, OptionalInt row, boolean away, String reason, Viewer by) {
    requireRole(by);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept and shown beside the forecast");
    }
    open.requireNoName(caseId, List.of(reason));
    journal.alone(() -> {
      SealedSet found = get(caseId, set, row);
      if (Aside.isAway(found.words(row)) == away) {
        throw new IllegalStateException(
            away ? "it is set aside already" : "it counts; nothing is to be taken back");
      }
      ObjectNode why =
          JSON.objectNode().put("text", reason.strip()).put("known", rows.countSaid(set, row));
      Map<String, JsonNode> parts = of(row);
      parts.put("reason", why);
      String kind = away ? Kinds.ASIDE_PROPOSED : Kinds.RETURN_PROPOSED;
      return journal.record(new Entry(kind, caseId, set, by.name(), parts));
    });
  }

  /**
   * Confirms, as a second reader, what somebody said of a set or a row of it.
   *
   * @param row its number; empty for the whole set
   * @throws IllegalStateException when nobody says so, the same person said it, or the role may not
   * @throws NoSuchElementException when the case has no such set that is open to the desk, or the
   *     set no such row
   */
  public void confirm(String caseId, String set, OptionalInt row, Viewer by) {
    requireRole(by);
    journal.alone(() -> {
      Aside said =
          Aside.waiting(get(caseId, set, row).words(row))
              .orElseThrow(() -> new IllegalStateException("nobody asks to set it aside"));
      if (said.by().equals(by.name())) {
        throw new IllegalStateException("a second person has to confirm what you said");
      }
      String kind = said.away() ? Kinds.SET_ASIDE : Kinds.RETURNED;
      return journal.record(new Entry(kind, caseId, set, by.name(), of(row)));
    });
  }

  private static Map<String, JsonNode> of(OptionalInt row) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    row.ifPresent(number -> parts.put("row", JSON.objectNode().put("row", number)));
    return parts;
  }

  private static void requireRole(Viewer by) {
    if (!by.may(Role.ANALYST)) {
      throw new IllegalStateException("your role does not change the record");
    }
  }

  private SealedSet get(String caseId, String id, OptionalInt row) {
    SealedSet set =
        rows.findSet(id)
            .filter(one -> one.caseId().equals(caseId) && open.isOpenItem(one.itemId()))
            .orElseThrow(() -> new NoSuchElementException("no forecast " + id));
    if (row.isPresent() && !rows.hasRow(id, row.getAsInt())) {
      throw new NoSuchElementException("no row " + row.getAsInt());
    }
    return set;
  }
}
