package org.tocsin.desk.appeal.sanction;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.Rows;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;

/** Editions, entries, their changes, decisions and packages as tables. */
final class SanctionTable implements View {
  private static final String ENTRY =
      """
      insert into sanction_entry (case_id, list_name, entry_key, listed, body)
      values (?, ?, ?, ?, ?) on conflict (case_id, list_name, entry_key)
      do update set listed = excluded.listed, body = excluded.body
      """;
  private static final String CHANGE =
      """
      insert into sanction_change (leaf, row_no, case_id, list_name, entry_key, edition_id, day,
        kind, what, title)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String EDITION =
      """
      insert into sanction_edition (id, case_id, list_name, format, day, item_id, added, changed,
        removed, same, left_out, by_whom, at, leaf)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String DECISION =
      """
      insert into screening_decision (leaf, case_id, subject, list_name, entry_key, verdict, reason,
        points, by_whom, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String PACKAGE =
      """
      insert into sanction_package (id, case_id, subject, body, state, by_whom, at, leaf)
      values (?, ?, ?, ?, 'draft', ?, ?, ?) on conflict (id) do update set body = excluded.body,
        state = 'draft', by_whom = excluded.by_whom, at = excluded.at, leaf = excluded.leaf,
        approved_by = null, approved_leaf = null
      """;

  private final JdbcClient jdbc;

  SanctionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "sanctions";
  }

  @Override
  public void clear() {
    for (String table :
        List.of(
            "sanction_edition",
            "sanction_entry",
            "sanction_change",
            "screening_decision",
            "sanction_package")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Override
  public void applyAll(List<Recorded> facts, JdbcOperations bulk) {
    for (Recorded fact : facts) {
      switch (fact.kind()) {
        case Kinds.EDITION_TAKEN -> edition(fact, bulk);
        case Kinds.ENTRIES_TAKEN -> entries(fact, bulk);
        case Kinds.SCREENING_DECIDED -> decided(fact, bulk);
        case Kinds.PACKAGE_WRITTEN -> written(fact, bulk);
        case Kinds.PACKAGE_APPROVED ->
            bulk.update(
                """
                update sanction_package set state = 'approved', approved_by = ?, approved_leaf = ?
                where id = ?
                """,
                fact.by(),
                fact.leaf(),
                fact.subject());
        default -> {}
      }
    }
  }

  private static void edition(Recorded fact, JdbcOperations bulk) {
    JsonNode of = fact.part("edition");
    bulk.update(
        EDITION,
        fact.subject(),
        fact.caseId(),
        of.path("list").asString(""),
        of.path("format").asString(""),
        of.path("day").asString(""),
        of.path("item").asString(""),
        of.path("added").asInt(),
        of.path("changed").asInt(),
        of.path("removed").asInt(),
        of.path("same").asInt(),
        of.path("left_out").asInt(),
        fact.by(),
        fact.at().toEpochMilli(),
        fact.leaf());
  }

  private static void entries(Recorded fact, JdbcOperations bulk) {
    JsonNode part = fact.part("entries");
    String list = part.path("list").asString("");
    Rows entries = new Rows(ENTRY);
    Rows changes = new Rows(CHANGE);
    int number = 0;
    for (JsonNode row : part.path("rows")) {
      JsonNode entry = row.path("entry");
      String key = entry.path("key").asString("");
      String kind = row.path("change").asString("");
      entries.add(fact.caseId(), list, key, kind.equals("removed") ? 0 : 1, entry.toString());
      changes.add(
          fact.leaf(),
          number++,
          fact.caseId(),
          list,
          key,
          fact.subject(),
          part.path("day").asString(""),
          kind,
          row.path("what").asString(""),
          entry.path("names").path(0).path("text").asString(key));
    }
    entries.send(bulk);
    changes.send(bulk);
  }

  private static void decided(Recorded fact, JdbcOperations bulk) {
    JsonNode of = fact.part("decision");
    bulk.update(
        DECISION,
        fact.leaf(),
        fact.caseId(),
        fact.subject(),
        of.path("list").asString(""),
        of.path("key").asString(""),
        of.path("verdict").asString(""),
        fact.part("reason").path("text").asString(""),
        of.path("points").asInt(),
        fact.by(),
        fact.at().toEpochMilli());
  }

  private static void written(Recorded fact, JdbcOperations bulk) {
    JsonNode of = fact.part("package");
    bulk.update(
        PACKAGE,
        fact.subject(),
        fact.caseId(),
        of.path("subject").asString(""),
        of.toString(),
        fact.by(),
        fact.at().toEpochMilli(),
        fact.leaf());
  }
}
