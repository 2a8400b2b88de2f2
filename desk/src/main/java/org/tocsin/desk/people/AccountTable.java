package org.tocsin.desk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;

/** Accounts and setup links as tables, and the questions to them. */
final class AccountTable implements View {
  private static final String SELECT =
      "select name, password_hash, role, enabled, added_at, leaf from account ";

  private final JdbcClient jdbc;

  AccountTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "people";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from account").update();
    jdbc.sql("delete from setup_link").update();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.SETUP_LINK_MADE -> addLink(fact);
      case Kinds.SETUP_LINK_USED -> jdbc.sql("update setup_link set used = 1").update();
      case Kinds.ACCOUNT_ADDED -> add(fact);
      case Kinds.ACCOUNT_DISABLED ->
          jdbc.sql("update account set enabled = 0 where name = ?").param(fact.subject()).update();
      case Kinds.ROLE_CHANGED -> set("role", "role", fact);
      case Kinds.PASSWORD_CHANGED -> set("password_hash", "password_hash", fact);
      default -> {}
    }
  }

  private void addLink(Recorded fact) {
    jdbc.sql("update setup_link set used = 1").update();
    jdbc.sql("insert into setup_link (token_digest, made_at, used) values (?, ?, 0)")
        .params(fact.subject(), fact.at().toEpochMilli())
        .update();
  }

  private void add(Recorded fact) {
    jdbc.sql(
            """
            insert into account (name, password_hash, role, enabled, added_at, leaf)
            values (?, ?, ?, 1, ?, ?)
            """)
        .params(
            fact.subject(),
            text(fact, "password_hash"),
            text(fact, "role"),
            fact.at().toEpochMilli(),
            fact.leaf())
        .update();
  }

  private void set(String column, String field, Recorded fact) {
    jdbc.sql("update account set " + column + " = ? where name = ?")
        .params(text(fact, field), fact.subject())
        .update();
  }

  private static String text(Recorded fact, String field) {
    return fact.parts().get("account") == null
        ? ""
        : fact.parts().get("account").path(field).asString("");
  }

  List<Account> list() {
    return jdbc.sql(SELECT + "order by leaf").query(AccountTable::account).list();
  }

  Optional<Account> find(String name) {
    return jdbc.sql(SELECT + "where name = ?").param(name).query(AccountTable::account).optional();
  }

  boolean acceptsToken(String digest) {
    return jdbc.sql("select used from setup_link where token_digest = ?")
        .param(digest)
        .query(Integer.class)
        .optional()
        .filter(used -> used == 0)
        .isPresent();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString(1),
        row.getString(2),
        Role.valueOf(row.getString(3)),
        row.getInt(4) == 1,
        Instant.ofEpochMilli(row.getLong(5)),
        row.getLong(6));
  }
}
