package org.tocsin.desk.collect.redact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;

/** Redacted copies as a table; reasons stay in the ledger, since they may name people. */
final class RedactionTable implements View {
  private static final String REDACTION =
      "select item_id, case_id, original, original_sha, original_leaf, method, places, state,"
          + " made_by, made_at, leaf, decided_by, decided_at, decision_leaf from redaction ";

  private final JdbcClient jdbc;

  RedactionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "redaction";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from redaction").update();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case RedactionKinds.ITEM_REDACTED -> add(fact);
      case RedactionKinds.REDACTION_APPROVED -> decide(fact, Redaction.State.APPROVED);
      case RedactionKinds.REDACTION_REFUSED -> decide(fact, Redaction.State.REFUSED);
      default -> {}
    }
  }

  private void add(Recorded fact) {
    JsonNode original = fact.part("original");
    JsonNode method = fact.part("method");
    jdbc.sql(
            """
            insert into redaction (item_id, case_id, original, original_sha, original_leaf, method,
              places, state, made_by, made_at, leaf, decided_by, decided_at, decision_leaf)
            values (:item, :case, :original, :sha, :originalLeaf, :method, :places, 'WAITING', :by,
              :at, :leaf, null, null, null)
            """)
        .param("item", fact.subject())
        .param("case", fact.caseId())
        .param("original", original.path("item").asString(""))
        .param("sha", original.path("sha256").asString(""))
        .param("originalLeaf", original.path("leaf").asLong(-1))
        .param("method", method.path("how").asString(""))
        .param("places", method.path("places").asLong(0))
        .param("by", fact.by())
        .param("at", fact.at().toEpochMilli())
        .param("leaf", fact.leaf())
        .update();
  }

  private void decide(Recorded fact, Redaction.State state) {
    jdbc.sql(
            """
            update redaction set state = :state, decided_by = :by, decided_at = :at,
              decision_leaf = :leaf
            where item_id = :item
            """)
        .param("state", state.name())
        .param("by", fact.by())
        .param("at", fact.at().toEpochMilli())
        .param("leaf", fact.leaf())
        .param("item", fact.subject())
        .update();
  }

  Optional<Redaction> find(String itemId) {
    return jdbc.sql(REDACTION + "where item_id = ?")
        .param(itemId)
        .query(RedactionTable::redaction)
        .optional();
  }

  List<Redaction> listOf(String original) {
    return jdbc.sql(REDACTION + "where original = ? order by leaf")
        .param(original)
        .query(RedactionTable::redaction)
        .list();
  }

  List<Redaction> list(String caseId) {
    return jdbc.sql(REDACTION + "where case_id = ? order by leaf")
        .param(caseId)
        .query(RedactionTable::redaction)
        .list();
  }

  private static Redaction redaction(ResultSet row, int number) throws SQLException {
    long decidedAt = row.getLong("decided_at");
    @Nullable Instant decided = row.wasNull() ? null : Instant.ofEpochMilli(decidedAt);
    long decision = row.getLong("decision_leaf");
    @Nullable Long decisionLeaf = row.wasNull() ? null : Long.valueOf(decision);
    return new Redaction(
        row.getString("item_id"),
        row.getString("case_id"),
        row.getString("original"),
        row.getString("original_sha"),
        row.getLong("original_leaf"),
        Redaction.Method.valueOf(row.getString("method")),
        row.getInt("places"),
        Redaction.State.valueOf(row.getString("state")),
        row.getString("made_by"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        row.getLong("leaf"),
        row.getString("decided_by"),
        decided,
        decisionLeaf);
  }
}
