package org.tocsin.desk.warn;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;

/** How alerts turned out, as a table: the last word on each. */
final class ScoreTable implements View {
  private final JdbcClient jdbc;

  ScoreTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "warn-scores";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from alert_score").update();
  }

  @Override
  public void apply(Recorded fact) {
    if (!fact.kind().equals(Kinds.ALERT_SCORED)) {
      return;
    }
    JsonNode score = Objects.requireNonNull(fact.parts().get("score"), "score");
    JsonNode reason = Objects.requireNonNull(fact.parts().get("reason"), "reason");
    jdbc.sql("delete from alert_score where alert_id = ?").param(fact.subject()).update();
    jdbc.sql(
            "insert into alert_score (alert_id, case_id, verdict, outcome, reason, by_whom, at,"
                + " leaf) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(fact.subject(), fact.caseId(), score.path("verdict").asString(""))
        .params(score.path("outcome").asString(""), reason.path("text").asString(""), fact.by())
        .params(fact.at().toEpochMilli(), fact.leaf())
        .update();
  }

  Optional<Score> find(String alertId) {
    return jdbc.sql("select * from alert_score where alert_id = ?")
        .param(alertId)
        .query((row, number) ->
            new Score(
                row.getString("alert_id"),
                row.getString("verdict").equals("true"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("by_whom"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getLong("leaf")))
        .optional();
  }
}
