package org.tocsin.desk.establish.assess;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contests of findings and suggestions that were put aside, as tables; ended ones stay. */
final class AssessTable implements View {
  private final JdbcClient jdbc;

  AssessTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "assess";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from finding_contest").update();
    jdbc.sql("delete from suggestion_dismissal").update();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.FINDING_CONTESTED -> contested(fact);
      case Kinds.CONTEST_WITHDRAWN -> contestWithdrawn(fact);
      case Kinds.SUGGESTION_DISMISSED -> dismissed(fact);
      case Kinds.SUGGESTION_TAKEN_UP -> takenUp(fact);
      default -> {}
    }
  }

  private static String reason(Recorded fact) {
    return fact.part("reason").path("text").asString("");
  }

  private void contested(Recorded fact) {
    jdbc.sql(
            "insert into finding_contest (leaf, finding_id, case_id, reason, by_whom, at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(fact.leaf(), fact.subject(), fact.caseId(), reason(fact), fact.by())
        .params(fact.at().toEpochMilli())
        .update();
  }

  private void contestWithdrawn(Recorded fact) {
    jdbc.sql(
            "update finding_contest set ended_reason = ?, ended_at = ?"
                + " where finding_id = ? and by_whom = ? and ended_at is null")
        .params(reason(fact), fact.at().toEpochMilli(), fact.subject(), fact.by())
        .update();
  }

  private void dismissed(Recorded fact) {
    JsonNode suggestion = fact.part("suggestion");
    jdbc.sql(
            "insert into suggestion_dismissal"
                + " (leaf, case_id, code, supporting, reason, by_whom, at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(fact.leaf(), fact.caseId(), suggestion.path("code").asString(""))
        .params(suggestion.path("supporting").toString(), reason(fact), fact.by())
        .params(fact.at().toEpochMilli())
        .update();
  }

  private void takenUp(Recorded fact) {
    jdbc.sql(
            "update suggestion_dismissal set ended_by = ?, ended_reason = ?, ended_at = ?"
                + " where case_id = ? and code = ? and ended_at is null")
        .params(fact.by(), reason(fact), fact.at().toEpochMilli(), fact.caseId())
        .params(fact.part("suggestion").path("code").asString(""))
        .update();
  }

  /** Of a whole case, oldest first; who may see them is decided by who sees their finding. */
  List<Contest> contests(String caseId) {
    return jdbc.sql(
            "select finding_id, by_whom, reason, at, leaf, ended_reason, ended_at"
                + " from finding_contest where case_id = ? order by leaf")
        .param(caseId)
        .query((row, number) -> contest(row))
        .list();
  }

  private static Contest contest(ResultSet row) throws SQLException {
    long ended = row.getLong("ended_at");
    Optional<Contest.End> end =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(
                new Contest.End(row.getString("ended_reason"), Instant.ofEpochMilli(ended)));
    return new Contest(
        row.getString("finding_id"),
        row.getString("by_whom"),
        row.getString("reason"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("leaf"),
        end);
  }

  /** Of a whole case, oldest first. */
  List<Dismissal> dismissals(String caseId) {
    return jdbc.sql(
            "select code, supporting, reason, by_whom, at, leaf, ended_by, ended_reason, ended_at"
                + " from suggestion_dismissal where case_id = ? order by leaf")
        .param(caseId)
        .query((row, number) -> dismissal(row))
        .list();
  }

  private static Dismissal dismissal(ResultSet row) throws SQLException {
    long ended = row.getLong("ended_at");
    Optional<Dismissal.End> end =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(
                new Dismissal.End(
                    row.getString("ended_by"),
                    row.getString("ended_reason"),
                    Instant.ofEpochMilli(ended)));
    return new Dismissal(
        row.getString("code"),
        texts(row.getString("supporting")),
        row.getString("reason"),
        row.getString("by_whom"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("leaf"),
        end);
  }

  private static Set<String> texts(String json) {
    Set<String> texts = new LinkedHashSet<>();
    JsonMapper.shared().readTree(json).forEach(text -> texts.add(text.asString("")));
    return texts;
  }
}
