package org.tocsin.desk.warn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Alerts as a table, and the questions to it. */
final class AlertTable implements View {
  private static final String SELECT =
      """
      select id, case_id, alert_key, rule, level, day, headline, reasons, raised_at, leaf,
        acknowledged_by, acknowledged_at, acknowledged_how, lowers, unknowns, who,
        ended_by, ended_at, ended_reason, ended_leaf
      from alert
      """;

  private final JdbcClient jdbc;

  AlertTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "warn";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from alert").update();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.ALERT_RAISED -> add(fact);
      case Kinds.ALERT_ACKNOWLEDGED ->
          jdbc.sql(
                  """
                  update alert set acknowledged_by = ?, acknowledged_at = ?, acknowledged_how = ?
                  where id = ? and acknowledged_by is null
                  """)
              .params(fact.by(), fact.at().toEpochMilli(), text(fact, "how"), fact.subject())
              .update();
      case Kinds.ALERT_STOOD_DOWN ->
          jdbc.sql(
                  """
                  update alert set ended_by = ?, ended_at = ?, ended_reason = ?, ended_leaf = ?
                  where id = ? and ended_by is null
                  """)
              .params(fact.by(), fact.at().toEpochMilli(), text(fact, "reason"))
              .params(fact.leaf(), fact.subject())
              .update();
      default -> {}
    }
  }

  private static String text(Recorded fact, String part) {
    JsonNode words = fact.parts().get(part);
    return words == null ? "" : words.path("text").asString("");
  }

  private void add(Recorded fact) {
    JsonNode outlook = fact.parts().getOrDefault("outlook", JsonNodeFactory.instance.objectNode());
    JsonNode alert = Objects.requireNonNull(fact.parts().get("alert"), "alert");
    JsonNode reasons = Objects.requireNonNull(fact.parts().get("reasons"), "reasons");
    jdbc.sql(
            """
            insert into alert (id, case_id, alert_key, rule, level, day, headline, reasons,
              raised_at, leaf, lowers, unknowns, who)
            values (:id, :case, :key, :rule, :level, :day, :headline, :reasons, :at, :leaf,
              :lowers, :unknowns, :who)
            """)
        .param("lowers", outlook.path("lowers").asString(""))
        .param(
            "unknowns",
            outlook.path("unknown").isArray() ? outlook.path("unknown").toString() : "[]")
        .param("who", outlook.path("who").asString(""))
        .param("id", fact.subject())
        .param("case", fact.caseId())
        .param("key", alert.path("key").asString(""))
        .param("rule", alert.path("rule").asString(""))
        .param("level", alert.path("level").asString(""))
        .param("day", alert.path("day").asString(""))
        .param("headline", alert.path("headline").asString(""))
        .param("reasons", reasons.path("list").toString())
        .param("at", fact.at().toEpochMilli())
        .param("leaf", fact.leaf())
        .update();
  }

  boolean holds(String caseId, String key) {
    return jdbc.sql("select count(*) from alert where case_id = ? and alert_key = ?")
            .params(caseId, key)
            .query(Integer.class)
            .single()
        > 0;
  }

  List<AlertRecord> list(String caseId) {
    return jdbc.sql(SELECT + "where case_id = ? order by day, leaf")
        .param(caseId)
        .query(AlertTable::alert)
        .list();
  }

  List<AlertRecord> listFresh(Instant since) {
    return jdbc.sql(
            SELECT
                + "where raised_at >= ? and acknowledged_by is null and ended_by is null"
                + " order by leaf")
        .param(since.toEpochMilli())
        .query(AlertTable::alert)
        .list();
  }

  Optional<AlertRecord> find(String id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(AlertTable::alert).optional();
  }

  private static AlertRecord alert(ResultSet row, int number) throws SQLException {
    long acknowledged = row.getLong("acknowledged_at");
    return new AlertRecord(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("alert_key"),
        row.getString("rule"),
        row.getString("level"),
        LocalDate.parse(row.getString("day")),
        row.getString("headline"),
        reasons(row.getString("reasons")),
        Instant.ofEpochMilli(row.getLong("raised_at")),
        row.getLong("leaf"),
        new AlertRecord.Outlook(
            row.getString("lowers"), words(row.getString("unknowns")), row.getString("who")),
        row.getString("acknowledged_by"),
        acknowledged == 0 ? null : Instant.ofEpochMilli(acknowledged),
        row.getString("acknowledged_how"),
        end(row));
  }

  private static AlertRecord.@Nullable End end(ResultSet row) throws SQLException {
    String by = row.getString("ended_by");
    return by == null
        ? null
        : new AlertRecord.End(
            by,
            Instant.ofEpochMilli(row.getLong("ended_at")),
            row.getString("ended_reason"),
            row.getLong("ended_leaf"));
  }

  private static List<String> words(String json) {
    List<String> words = new ArrayList<>();
    JsonMapper.shared().readTree(json).forEach(word -> words.add(word.asString("")));
    return List.copyOf(words);
  }

  private static List<AlertRecord.Reason> reasons(String json) {
    List<AlertRecord.Reason> reasons = new ArrayList<>();
    for (JsonNode reason : JsonMapper.shared().readTree(json)) {
      List<String> evidence = new ArrayList<>();
      reason.path("evidence").forEach(id -> evidence.add(id.asString("")));
      reasons.add(new AlertRecord.Reason(reason.path("text").asString(""), List.copyOf(evidence)));
    }
    return List.copyOf(reasons);
  }
}
