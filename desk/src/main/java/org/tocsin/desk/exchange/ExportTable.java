package org.tocsin.desk.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Exports as tables, and the questions to them. */
final class ExportTable {
  private static final String SELECT =
      """
      select id, case_id, state, request, asked_by, asked_at, decided_by, note, result, made_at,
        expires_at, leaf, made_leaf
      from export_run
      """;

  private final JdbcClient jdbc;

  ExportTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql("delete from export_run").update();
    jdbc.sql("delete from export_fetch").update();
  }

  void ask(Recorded fact) {
    JsonNode request = fact.part("request");
    boolean restricted = ExportRequest.fromJson(request).needsApproval();
    ExportRun.State state = restricted ? ExportRun.State.ASKED : ExportRun.State.APPROVED;
    jdbc.sql(
            """
            insert into export_run (id, case_id, state, request, restricted, asked_by, asked_at,
              decided_by, note, result, leaf)
            values (:id, :case, :state, :request, :restricted, :by, :at, '', '', '', :leaf)
            """)
        .param("id", fact.subject())
        .param("case", fact.caseId())
        .param("state", state.name())
        .param("request", request.toString())
        .param("restricted", restricted ? 1 : 0)
        .param("by", fact.by())
        .param("at", fact.at().toEpochMilli())
        .param("leaf", fact.leaf())
        .update();
  }

  void decide(Recorded fact, ExportRun.State state, String reason) {
    jdbc.sql("update export_run set state = ?, decided_by = ?, note = ? where id = ?")
        .params(state.name(), fact.by(), reason, fact.subject())
        .update();
  }

  void made(Recorded fact) {
    JsonNode result = fact.part("export");
    jdbc.sql(
            """
            update export_run set state = 'MADE', result = ?, made_at = ?, expires_at = ?,
              made_leaf = ? where id = ?
            """)
        .params(
            result.toString(),
            fact.at().toEpochMilli(),
            Instant.parse(result.path("expires").asString("")).toEpochMilli(),
            fact.leaf(),
            fact.subject())
        .update();
  }

  void end(Recorded fact, ExportRun.State state, String note) {
    jdbc.sql("update export_run set state = ?, note = ? where id = ?")
        .params(state.name(), note, fact.subject())
        .update();
  }

  void fetched(Recorded fact) {
    jdbc.sql("insert into export_fetch (leaf, export_id, by_whom, at) values (?, ?, ?, ?)")
        .params(fact.leaf(), fact.subject(), fact.by(), fact.at().toEpochMilli())
        .update();
  }

  List<ExportRun> list(String caseId) {
    return jdbc.sql(SELECT + "where case_id = ? order by leaf desc limit 200")
        .param(caseId)
        .query((row, number) -> run(row))
        .list();
  }

  Optional<ExportRun> find(String id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query((row, number) -> run(row)).optional();
  }

  /** Made exports whose time is over. */
  List<ExportRun> listExpired(Instant now) {
    return jdbc.sql(SELECT + "where state = 'MADE' and expires_at <= ? order by leaf")
        .param(now.toEpochMilli())
        .query((row, number) -> run(row))
        .list();
  }

  private ExportRun run(ResultSet row) throws SQLException {
    JsonNode request = JsonMapper.shared().readTree(row.getString("request"));
    String json = row.getString("result");
    JsonNode result =
        json.isEmpty() ? JsonNodeFactory.instance.objectNode() : JsonMapper.shared().readTree(json);
    String id = row.getString("id");
    long madeLeaf = row.getLong("made_leaf");
    boolean made = !row.wasNull();
    return new ExportRun(
        id,
        row.getString("case_id"),
        ExportRun.State.valueOf(row.getString("state")),
        ExportRequest.fromJson(request),
        new HashSet<>(Receipt.texts(request.path("rights"))),
        row.getString("asked_by"),
        Instant.ofEpochMilli(row.getLong("asked_at")),
        row.getString("decided_by"),
        row.getString("note"),
        result.path("records").asLong(-1),
        result.path("bytes").asLong(-1),
        moment(row, "made_at"),
        moment(row, "expires_at"),
        row.getLong("leaf"),
        made ? madeLeaf : -1,
        fetches(id));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private List<ExportRun.Fetch> fetches(String id) {
    return jdbc.sql("select by_whom, at, leaf from export_fetch where export_id = ? order by leaf")
        .param(id)
        .query((row, number) ->
            new ExportRun.Fetch(
                row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getLong(3)))
        .list();
  }
}
