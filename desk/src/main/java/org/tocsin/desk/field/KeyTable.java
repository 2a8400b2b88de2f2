package org.tocsin.desk.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys of devices as a table, and the questions to it. */
final class KeyTable {
  private static final String SELECT =
      """
      select id, number, case_id, label, forms, closed, made_by, made_at, expires_at, revoked_at, leaf
      from field_key
      """;

  private final JdbcClient jdbc;

  KeyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql("delete from field_key").update();
  }

  void add(Recorded fact) {
    JsonNode key = Parts.of(fact, "key");
    jdbc.sql(
            """
            insert into field_key (id, number, case_id, label, digest, forms, closed, made_by, made_at,
              expires_at, revoked_at, leaf)
            values (:id, :number, :case, :label, :digest, :forms, :closed, :by, :at, :expires, null, :leaf)
            """)
        .param("id", fact.subject())
        .param("number", key.path("number").asInt(0))
        .param("case", fact.caseId())
        .param("label", key.path("label").asString(""))
        .param("digest", key.path("token_sha256").asString(""))
        .param("forms", key.path("forms").toString())
        .param("closed", key.path("closed").asString(""))
        .param("by", fact.by())
        .param("at", fact.at().toEpochMilli())
        .param("expires", key.path("expires_at").asLong(0))
        .param("leaf", fact.leaf())
        .update();
  }

  void revoke(Recorded fact) {
    jdbc.sql("update field_key set revoked_at = ? where id = ? and revoked_at is null")
        .params(fact.at().toEpochMilli(), fact.subject())
        .update();
  }

  int last() {
    return jdbc.sql("select coalesce(max(number), 0) from field_key").query(Integer.class).single();
  }

  List<FieldKey> list() {
    return jdbc.sql(SELECT + "order by number").query(KeyTable::key).list();
  }

  Optional<FieldKey> find(String id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(KeyTable::key).optional();
  }

  Optional<FieldKey> findByDigest(String digest) {
    return jdbc.sql(SELECT + "where digest = ?").param(digest).query(KeyTable::key).optional();
  }

  private static FieldKey key(ResultSet row, int number) throws SQLException {
    Set<String> forms =
        new TreeSet<>(Parts.strings(JsonMapper.shared().readTree(row.getString("forms"))));
    long revoked = row.getLong("revoked_at");
    Instant revokedAt = row.wasNull() ? null : Instant.ofEpochMilli(revoked);
    return new FieldKey(
        row.getString("id"),
        row.getInt("number"),
        row.getString("case_id"),
        row.getString("label"),
        forms,
        row.getString("closed"),
        row.getString("made_by"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        Instant.ofEpochMilli(row.getLong("expires_at")),
        revokedAt,
        row.getLong("leaf"));
  }
}
