package org.tocsin.desk.appeal.sanction;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.desk.appeal.sanction.list.Listed;
import org.tocsin.desk.appeal.sanction.list.Lists;
import org.tocsin.desk.appeal.sanction.list.Taken;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes editions of lists: only what an edition changed becomes facts, all of it or nothing. */
final class Editions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int ROWS_IN_A_FACT = 500;

  private final Journal journal;
  private final Collecting collecting;
  private final SanctionRows rows;
  private final Ids ids;

  Editions(Journal journal, Collecting collecting, SanctionRows rows, Ids ids) {
    this.journal = journal;
    this.collecting = collecting;
    this.rows = rows;
    this.ids = ids;
  }

  /** What an edition changes. */
  private record Difference(List<JsonNode> rows, int added, int changed, int removed, int same) {}

  Edition take(String caseId, Item item, String name, Optional<LocalDate> day, Viewer by)
      throws IOException {
    Map<String, Listed> read = new LinkedHashMap<>();
    Taken taken;
    try (InputStream in = collecting.original(item)) {
      taken = Lists.read(in, entry -> read.put(entry.key(), entry));
    }
    String list = name.isBlank() ? taken.format().publisher() : name.strip();
    LocalDate made =
        day.or(taken::edition)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "the file does not say of which day it is; write the day beside it"));
    return journal.alone(
        "sanction list " + caseId + list,
        () -> {
          requireLater(caseId, list, item, made);
          Difference difference = difference(caseId, list, read);
          String id = ids.next();
          List<Entry> facts = new ArrayList<>();
          ObjectNode edition = JSON.objectNode().put("list", list);
          edition.put("format", taken.format().name()).put("day", made.toString());
          edition.put("item", item.id()).put("item_sha256", item.digest());
          edition.put("added", difference.added()).put("changed", difference.changed());
          edition.put("removed", difference.removed()).put("same", difference.same());
          edition.put("left_out", taken.leftOutCount());
          taken.leftOut().forEach(edition.putArray("left_out_first")::add);
          facts.add(
              new Entry(Kinds.EDITION_TAKEN, caseId, id, by.name(), Map.of("edition", edition)));
          List<JsonNode> all = difference.rows();
          for (int from = 0; from < all.size(); from += ROWS_IN_A_FACT) {
            List<JsonNode> some = all.subList(from, Math.min(all.size(), from + ROWS_IN_A_FACT));
            ObjectNode part = JSON.objectNode().put("list", list).put("day", made.toString());
            ArrayNode array = part.putArray("rows");
            some.forEach(array::add);
            Map<String, JsonNode> parts = Map.of("entries", part);
            facts.add(new Entry(Kinds.ENTRIES_TAKEN, caseId, id, by.name(), parts));
          }
          journal.record(facts);
          return rows.editions(caseId).stream()
              .filter(one -> one.id().equals(id))
              .findFirst()
              .orElseThrow();
        });
  }

  private void requireLater(String caseId, String list, Item item, LocalDate made) {
    for (Edition one : rows.editions(caseId)) {
      if (one.list().equals(list)) {
        if (one.itemId().equals(item.id())) {
          throw new IllegalArgumentException("this file was taken before");
        }
        if (one.day().isAfter(made)) {
          throw new IllegalArgumentException(
              "a later edition of this list was taken before; take editions in their order");
        }
      }
    }
  }

  private Difference difference(String caseId, String list, Map<String, Listed> read) {
    Map<String, ListedEntry> known = new HashMap<>();
    rows.entries(caseId, list).forEach(one -> known.put(one.entry().key(), one));
    List<JsonNode> changes = new ArrayList<>();
    int added = 0;
    int changed = 0;
    int same = 0;
    for (Listed entry : read.values()) {
      ListedEntry before = known.remove(entry.key());
      if (before == null || !before.listed()) {
        changes.add(row("added", "", entry));
        added++;
        continue;
      }
      List<String> what = entry.differences(before.entry());
      if (what.isEmpty()) {
        same++;
      } else {
        changes.add(row("changed", String.join(" ", what), entry));
        changed++;
      }
    }
    int removed = 0;
    for (ListedEntry gone : known.values()) {
      if (gone.listed()) {
        changes.add(row("removed", "", gone.entry()));
        removed++;
      }
    }
    return new Difference(changes, added, changed, removed, same);
  }

  private static JsonNode row(String change, String what, Listed entry) {
    ObjectNode row = JSON.objectNode().put("change", change).put("what", what);
    row.set("entry", JsonMapper.shared().valueToTree(entry));
    return row;
  }
}
