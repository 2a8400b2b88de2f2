package org.tocsin.desk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;

/** Compartments, their members and broken glass as tables, and the questions to them. */
final class CompartmentTable implements View {
  private static final String BREAKING =
      "select id, record_id, compartment, account, reason, at, until_at, acknowledged_by, leaf"
          + " from broken_glass ";

  private final JdbcClient jdbc;

  CompartmentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "compartments";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from compartment").update();
    jdbc.sql("delete from compartment_member").update();
    jdbc.sql("delete from broken_glass").update();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.COMPARTMENT_OPENED ->
          jdbc.sql("insert into compartment (id, name, leaf) values (?, ?, ?)")
              .params(fact.subject(), fact.part("compartment").path("name").asString(""))
              .param(fact.leaf())
              .update();
      case Kinds.MEMBER_ADDED ->
          jdbc.sql(
                  "insert into compartment_member (compartment, account) values (?, ?)"
                      + " on conflict (compartment, account) do nothing")
              .params(fact.subject(), member(fact))
              .update();
      case Kinds.MEMBER_REMOVED ->
          jdbc.sql("delete from compartment_member where compartment = ? and account = ?")
              .params(fact.subject(), member(fact))
              .update();
      case Kinds.GLASS_BROKEN -> addBreaking(fact);
      case Kinds.BREAKING_ACKNOWLEDGED ->
          jdbc.sql("update broken_glass set acknowledged_by = ? where id = ?")
              .params(fact.by(), fact.subject())
              .update();
      default -> {}
    }
  }

  private void addBreaking(Recorded fact) {
    JsonNode glass = fact.part("glass");
    jdbc.sql(
            """
            insert into broken_glass (id, record_id, compartment, account, reason, at, until_at, leaf)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            fact.subject(),
            glass.path("record").asString(""),
            glass.path("compartment").asString(""),
            fact.by(),
            fact.part("reason").path("text").asString(""),
            fact.at().toEpochMilli(),
            glass.path("until_ms").asLong(0),
            fact.leaf())
        .update();
  }

  private static String member(Recorded fact) {
    return fact.part("member").path("account").asString("");
  }

  List<Compartment> list() {
    return jdbc.sql("select id, name, leaf from compartment order by leaf")
        .query((row, number) ->
            new Compartment(
                row.getString(1), row.getString(2), members(row.getString(1)), row.getLong(3)))
        .list();
  }

  private List<String> members(String compartment) {
    return jdbc.sql("select account from compartment_member where compartment = ? order by account")
        .param(compartment)
        .query(String.class)
        .list();
  }

  Set<String> of(String account) {
    return new TreeSet<>(
        jdbc.sql("select compartment from compartment_member where account = ?")
            .param(account)
            .query(String.class)
            .list());
  }

  Set<String> opened(String account, Instant now) {
    return new TreeSet<>(
        jdbc.sql("select record_id from broken_glass where account = ? and until_at > ?")
            .params(account, now.toEpochMilli())
            .query(String.class)
            .list());
  }

  List<Breaking> listBreakings() {
    return jdbc.sql(BREAKING + "order by leaf desc").query(CompartmentTable::breaking).list();
  }

  List<Breaking> listUnseen() {
    return jdbc.sql(BREAKING + "where acknowledged_by is null")
        .query(CompartmentTable::breaking)
        .list();
  }

  Optional<Breaking> findBreaking(String id) {
    return jdbc.sql(BREAKING + "where id = ?")
        .param(id)
        .query(CompartmentTable::breaking)
        .optional();
  }

  private static Breaking breaking(ResultSet row, int number) throws SQLException {
    return new Breaking(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)),
        Instant.ofEpochMilli(row.getLong(7)),
        row.getString(8),
        row.getLong(9));
  }
}
