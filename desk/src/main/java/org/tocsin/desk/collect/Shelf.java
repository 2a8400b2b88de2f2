package org.tocsin.desk.collect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.people.Viewer;

/** Questions to the tables that {@link CollectView} fills. */
final class Shelf {
  private static final String CASE = "select id, name, opened_at, leaf from case_file ";
  private static final String ITEM =
      "select id, case_id, name, media_type, digest, bytes, parent, state, unread_reason,"
          + " sealed_at, leaf, compartment from item ";
  private static final String SEEN = " and (compartment in (:compartments) or id in (:opened)) ";

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

  List<Item> listItems(String caseId, Viewer viewer) {
    return seen(jdbc.sql(ITEM + "where case_id = :case" + SEEN + "order by leaf"), viewer)
        .param("case", caseId)
        .query(Shelf::item)
        .list();
  }

  int countItems(String caseId, Viewer viewer) {
    return seen(jdbc.sql("select count(*) from item where case_id = :case" + SEEN), viewer)
        .param("case", caseId)
        .query(Integer.class)
        .single();
  }

  /** Items that came from a fact on. */
  int countItemsSince(String caseId, long leaf, Viewer viewer) {
    return seen(
            jdbc.sql("select count(*) from item where case_id = :case and leaf >= :leaf" + SEEN),
            viewer)
        .param("case", caseId)
        .param("leaf", leaf)
        .query(Integer.class)
        .single();
  }

  /** What could not be read, in the order it came. */
  List<Item> listUnread(String caseId, Viewer viewer) {
    return seen(
            jdbc.sql(ITEM + "where case_id = :case and state = 'UNREAD'" + SEEN + "order by leaf"),
            viewer)
        .param("case", caseId)
        .query(Shelf::item)
        .list();
  }

  Optional<Item> findItem(String id, Viewer viewer) {
    return seen(jdbc.sql(ITEM + "where id = :id" + SEEN), viewer)
        .param("id", id)
        .query(Shelf::item)
        .optional();
  }

  /** For the desk's own work: wherever the item stands. */
  Optional<Item> findAnyItem(String id) {
    return jdbc.sql(ITEM + "where id = ?").param(id).query(Shelf::item).optional();
  }

  /** The members of {@code item}, their members and so on. */
  List<Item> listWithin(Item item) {
    return jdbc.sql(
            """
            with recursive inside (id) as (
              select id from item where parent = :id
              union select item.id from item join inside on item.parent = inside.id
            )
            """
                + ITEM
                + "where id in (select id from inside) order by leaf")
        .param("id", item.id())
        .query(Shelf::item)
        .list();
  }

  Optional<Item> findItemByContent(String caseId, String digest, Collection<String> compartments) {
    return jdbc.sql(
            ITEM
                + "where case_id = :case and digest = :digest"
                + " and compartment in (:compartments) order by leaf limit 1")
        .param("case", caseId)
        .param("digest", digest)
        .param("compartments", compartments)
        .query(Shelf::item)
        .optional();
  }

  Optional<Instant> findLastRestriction(String caseId) {
    return jdbc.sql("select at from item_restriction where case_id = ? order by leaf desc limit 1")
        .param(caseId)
        .query(Long.class)
        .optional()
        .map(Instant::ofEpochMilli);
  }

  private static JdbcClient.StatementSpec seen(JdbcClient.StatementSpec asked, Viewer viewer) {
    return asked.param("compartments", viewer.compartments()).param("opened", viewer.opened());
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
        row.getLong("leaf"),
        row.getString("compartment"));
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
