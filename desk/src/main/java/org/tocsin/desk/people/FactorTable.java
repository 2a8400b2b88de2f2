package org.tocsin.desk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Second factors as tables: where a secret stands in the ledger, never the secret. */
final class FactorTable implements View {
  private static final String REQUIRED = "second_factor_required";
  private static final String PASSKEY =
      "select id, account, label, detail, sign_count, added_at, leaf from passkey ";

  private final JdbcClient jdbc;

  FactorTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "factors";
  }

  @Override
  public void clear() {
    for (String table : List.of("totp", "recovery_code", "passkey", "desk_rule")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.TOTP_ENROLLED ->
          jdbc.sql(
                  "insert into totp (account, leaf) values (?, ?)"
                      + " on conflict (account) do update set leaf = excluded.leaf")
              .params(fact.subject(), fact.leaf())
              .update();
      case Kinds.TOTP_REMOVED -> delete("totp", "account", fact.subject());
      case Kinds.RECOVERY_CODES_MADE -> addCodes(fact);
      case Kinds.RECOVERY_CODE_USED ->
          jdbc.sql("update recovery_code set used = 1 where account = ? and digest = ?")
              .params(fact.subject(), fact.part("code").path("digest").asString(""))
              .update();
      case Kinds.PASSKEY_ADDED -> addPasskey(fact);
      case Kinds.PASSKEY_USED ->
          jdbc.sql("update passkey set sign_count = ? where id = ?")
              .params(fact.part("use").path("signatures").asLong(0), passkeyId(fact, "use"))
              .update();
      case Kinds.PASSKEY_REMOVED -> delete("passkey", "id", passkeyId(fact, "passkey"));
      case Kinds.SECOND_FACTOR_REQUIRED -> setRule(fact.part("rule").path("required"));
      default -> {}
    }
  }

  private void delete(String table, String column, String value) {
    jdbc.sql("delete from " + table + " where " + column + " = ?").param(value).update();
  }

  private void addCodes(Recorded fact) {
    delete("recovery_code", "account", fact.subject());
    for (JsonNode digest : fact.part("codes").path("digests")) {
      jdbc.sql("insert into recovery_code (account, digest, used) values (?, ?, 0)")
          .params(fact.subject(), digest.asString(""))
          .update();
    }
  }

  private void addPasskey(Recorded fact) {
    JsonNode passkey = fact.part("passkey");
    jdbc.sql(
            """
            insert into passkey (id, account, label, detail, sign_count, added_at, leaf)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(passkeyId(fact, "passkey"), fact.subject(), passkey.path("label").asString(""))
        .params(passkey.path("detail").toString(), passkey.path("signatures").asLong(0))
        .params(fact.at().toEpochMilli(), fact.leaf())
        .update();
  }

  private void setRule(JsonNode required) {
    jdbc.sql(
            "insert into desk_rule (name, value) values (?, ?)"
                + " on conflict (name) do update set value = excluded.value")
        .params(REQUIRED, String.valueOf(required.asBoolean(false)))
        .update();
  }

  private static String passkeyId(Recorded fact, String part) {
    return fact.part(part).path("id").asString("");
  }

  /** Number of the fact that holds the secret. */
  Optional<Long> findTotp(String account) {
    return jdbc.sql("select leaf from totp where account = ?")
        .param(account)
        .query(Long.class)
        .optional();
  }

  boolean isUnused(String account, String digest) {
    return jdbc.sql(
                "select count(*) from recovery_code where account = ? and digest = ? and used = 0")
            .params(account, digest)
            .query(Integer.class)
            .single()
        > 0;
  }

  int countUnused(String account) {
    return jdbc.sql("select count(*) from recovery_code where account = ? and used = 0")
        .param(account)
        .query(Integer.class)
        .single();
  }

  boolean isRequired() {
    return jdbc.sql("select value from desk_rule where name = ?")
        .param(REQUIRED)
        .query(String.class)
        .optional()
        .filter("true"::equals)
        .isPresent();
  }

  List<Passkey> listPasskeys(String account) {
    return jdbc.sql(PASSKEY + "where account = ? order by leaf")
        .param(account)
        .query(FactorTable::passkey)
        .list();
  }

  Optional<Passkey> findPasskey(String id) {
    return jdbc.sql(PASSKEY + "where id = ?").param(id).query(FactorTable::passkey).optional();
  }

  private static Passkey passkey(ResultSet row, int number) throws SQLException {
    return new Passkey(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        JsonMapper.shared().readTree(row.getString(4)),
        row.getLong(5),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getLong(7));
  }
}
