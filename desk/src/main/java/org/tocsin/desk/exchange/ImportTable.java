package org.tocsin.desk.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports and mappings as tables, and the questions to them; each is filtered by who asks. */
final class ImportTable {
  private static final String SELECT =
      """
      select id, case_id, compartment, item_id, state, plan, receipt, note, by_whom, begun_at,
        ended_at, leaf, ended_leaf
      from import_run
      """;

  private final JdbcClient jdbc;

  ImportTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql("delete from import_mapping").update();
    jdbc.sql("delete from import_run").update();
  }

  void saveMapping(Recorded fact) {
    JsonNode mapping = fact.part("mapping");
    jdbc.sql(
            """
            insert into import_mapping (case_id, name, mapping, by_whom, at, leaf)
            values (:case, :name, :mapping, :by, :at, :leaf)
            on conflict (case_id, name) do update set mapping = excluded.mapping,
              by_whom = excluded.by_whom, at = excluded.at, leaf = excluded.leaf
            """)
        .param("case", fact.caseId())
        .param("name", mapping.path("name").asString(""))
        .param("mapping", mapping.toString())
        .param("by", fact.by())
        .param("at", fact.at().toEpochMilli())
        .param("leaf", fact.leaf())
        .update();
  }

  void begin(Recorded fact) {
    JsonNode plan = fact.part("plan");
    jdbc.sql(
            """
            insert into import_run (id, case_id, compartment, item_id, state, plan, receipt, note,
              by_whom, begun_at, leaf)
            values (:id, :case, :compartment, :item, 'RUNNING', :plan, '', '', :by, :at, :leaf)
            """)
        .param("id", fact.subject())
        .param("case", fact.caseId())
        .param("compartment", plan.path("compartment").asString(""))
        .param("item", plan.path("item").asString(""))
        .param("plan", plan.toString())
        .param("by", fact.by())
        .param("at", fact.at().toEpochMilli())
        .param("leaf", fact.leaf())
        .update();
  }

  void seal(Recorded fact) {
    jdbc.sql("update import_run set receipt = ? where id = ?")
        .params(fact.part("receipt").toString(), fact.subject())
        .update();
    end(fact, ImportRun.State.SEALED, "");
  }

  void end(Recorded fact, ImportRun.State state, String note) {
    jdbc.sql("update import_run set state = ?, note = ?, ended_at = ?, ended_leaf = ? where id = ?")
        .params(state.name(), note, fact.at().toEpochMilli(), fact.leaf(), fact.subject())
        .update();
  }

  List<ImportRun> list(String caseId, Viewer viewer) {
    return jdbc.sql(
            SELECT
                + "where case_id = :case and compartment in (:seen) order by leaf desc limit 200")
        .param("case", caseId)
        .param("seen", viewer.compartments())
        .query(ImportTable::run)
        .list();
  }

  Optional<ImportRun> find(String id, Viewer viewer) {
    return jdbc.sql(SELECT + "where id = :id and compartment in (:seen)")
        .param("id", id)
        .param("seen", viewer.compartments())
        .query(ImportTable::run)
        .optional();
  }

  /** Those that begun and never ended, whoever asks: the process was killed. */
  List<ImportRun> listRunning() {
    return jdbc.sql(SELECT + "where state = 'RUNNING' order by leaf")
        .query(ImportTable::run)
        .list();
  }

  /** The one saved last first. */
  List<Mapping> mappings(String caseId) {
    return jdbc
        .sql("select mapping from import_mapping where case_id = ? order by leaf desc")
        .param(caseId)
        .query(String.class)
        .list()
        .stream()
        .map(json -> MappingJson.parse(JsonMapper.shared().readTree(json)))
        .toList();
  }

  private static ImportRun run(ResultSet row, int number) throws SQLException {
    JsonNode plan = JsonMapper.shared().readTree(row.getString("plan"));
    String receipt = row.getString("receipt");
    long endedAt = row.getLong("ended_at");
    Instant ended = row.wasNull() ? null : Instant.ofEpochMilli(endedAt);
    long endedLeaf = row.getLong("ended_leaf");
    return new ImportRun(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("compartment"),
        row.getString("item_id"),
        ImportRun.State.valueOf(row.getString("state")),
        FileForm.valueOf(plan.path("form").asString("")),
        plan.path("type").asString(""),
        MappingJson.find(plan.path("mapping")),
        receipt.isEmpty() ? null : Receipt.fromJson(JsonMapper.shared().readTree(receipt)),
        row.getString("note"),
        row.getString("by_whom"),
        Instant.ofEpochMilli(row.getLong("begun_at")),
        ended,
        row.getLong("leaf"),
        ended == null ? -1 : endedLeaf);
  }
}
