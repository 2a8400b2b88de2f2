package org.tocsin.desk.collect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions to the tables that {@link CollectView} fills. */
final class Shelf {
  private static final String CASE = "select id, name, opened_at, leaf from case_file ";
  private static final String ITEM =
      "select id, case_id, name, media_type, digest, bytes, parent, state, unread_reason,"
          + " sealed_at, leaf from item ";

  private final JdbcClient jdbc;

  Shelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CaseFile> listCases() {
    return jdbc.sql(CASE + "order by leaf").query(Shelf::caseFile).list();
  }

  Optional<CaseFile> findCase(String id) {
    return jdbc.sql(CASE + "where id = ?").param(id).query(Shelf::caseFile).optional();
  }

  Optional<CaseFile> findCaseByName(String name) {
    return jdbc.sql(CASE + "where name = ?").param(name).query(Shelf::caseFile).optional();
  }

  List<Item> listItems(String caseId) {
    return jdbc.sql(ITEM + "where case_id = ? order by leaf")
        .param(caseId)
        .query(Shelf::item)
        .list();
  }

  Optional<Item> findItem(String id) {
    return jdbc.sql(ITEM + "where id = ?").param(id).query(Shelf::item).optional();
  }

  Optional<Item> findItemByContent(String caseId, String digest) {
    return jdbc.sql(ITEM + "where case_id = ? and digest = ?")
        .params(caseId, digest)
        .query(Shelf::item)
        .optional();
  }

  List<CustodyEvent> listCustody(String itemId) {
    return jdbc.sql(
            "select item_id, event, note, at, by_whom, leaf from custody where item_id = ?"
                + " order by leaf")
        .param(itemId)
        .query(Shelf::custody)
        .list();
  }

  private static CaseFile caseFile(ResultSet row, int number) throws SQLException {
    return new CaseFile(
        row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)), row.getLong(4));
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("name"),
        row.getString("media_type"),
        row.getString("digest"),
        row.getLong("bytes"),
        row.getString("parent"),
        Item.State.valueOf(row.getString("state")),
        row.getString("unread_reason"),
        Instant.ofEpochMilli(row.getLong("sealed_at")),
        row.getLong("leaf"));
  }

  private static CustodyEvent custody(ResultSet row, int number) throws SQLException {
    return new CustodyEvent(
        row.getString("item_id"),
        row.getString("event"),
        row.getString("note"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("by_whom"),
        row.getLong("leaf"));
  }
}
