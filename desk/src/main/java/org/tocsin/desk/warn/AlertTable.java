package org.tocsin.desk.warn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alerts as a table, and the questions to it. */
final class AlertTable implements View {
  private static final String SELECT =
      """
      select id, case_id, alert_key, rule, level, day, headline, reasons, raised_at, leaf,
        acknowledged_by, acknowledged_at
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
                  update alert set acknowledged_by = ?, acknowledged_at = ?
                  where id = ? and acknowledged_by is null
                  """)
              .params(fact.by(), fact.at().toEpochMilli(), fact.subject())
              .update();
      default -> {}
    }
  }

  private void add(Recorded fact) {
    JsonNode alert = Objects.requireNonNull(fact.parts().get("alert"), "alert");
    JsonNode reasons = Objects.requireNonNull(fact.parts().get("reasons"), "reasons");
    jdbc.sql(
            """
            insert into alert (id, case_id, alert_key, rule, level, day, headline, reasons,
              raised_at, leaf)
            values (:id, :case, :key, :rule, :level, :day, :headline, :reasons, :at, :leaf)
            """)
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
        row.getString("acknowledged_by"),
        acknowledged == 0 ? null : Instant.ofEpochMilli(acknowledged));
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
