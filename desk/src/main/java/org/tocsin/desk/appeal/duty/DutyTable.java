package org.tocsin.desk.appeal.duty;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;

/** Texts, obligations, judged days and reports as tables. */
final class DutyTable implements View {
  private static final String TEXT =
      """
      insert into duty_text (id, case_id, text_key, item_id, body, by_whom, at, leaf)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String DUTY =
      """
      insert into duty (id, case_id, text_id, offer, body, by_whom, at, leaf)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set body = excluded.body, by_whom = excluded.by_whom,
        at = excluded.at, leaf = excluded.leaf
      """;
  private static final String JUDGED =
      """
      insert into duty_judgement (leaf, duty_id, case_id, from_day, until_day, state, claims,
        reason, by_whom, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String REPORT =
      """
      insert into duty_report (leaf, duty_id, case_id, day, item_id, note, by_whom, at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;

  DutyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "duties";
  }

  @Override
  public void clear() {
    for (String table : List.of("duty_text", "duty", "duty_judgement", "duty_report")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Override
  public void applyAll(List<Recorded> facts, JdbcOperations bulk) {
    for (Recorded fact : facts) {
      switch (fact.kind()) {
        case Kinds.TEXT_TAKEN -> taken(fact, bulk);
        case Kinds.TEXT_WITHDRAWN ->
            bulk.update("update duty_text set withdrawn = 1 where id = ?", fact.subject());
        case Kinds.DUTY_STATED -> stated(fact, bulk);
        case Kinds.DUTY_WITHDRAWN ->
            bulk.update("update duty set withdrawn = 1 where id = ?", fact.subject());
        case Kinds.DAYS_JUDGED -> judged(fact, bulk);
        case Kinds.REPORT_RECORDED -> reported(fact, bulk);
        default -> {}
      }
    }
  }

  private static void taken(Recorded fact, JdbcOperations bulk) {
    JsonNode text = fact.part("text");
    bulk.update(
        TEXT,
        fact.subject(),
        fact.caseId(),
        text.path("key").asString(""),
        fact.part("origin").path("item").asString(""),
        text.toString(),
        fact.by(),
        fact.at().toEpochMilli(),
        fact.leaf());
  }

  private static void stated(Recorded fact, JdbcOperations bulk) {
    JsonNode of = fact.part("of");
    bulk.update(
        DUTY,
        fact.subject(),
        fact.caseId(),
        of.path("text").asString(""),
        of.path("offer").asInt(-1),
        fact.part("obligation").toString(),
        fact.by(),
        fact.at().toEpochMilli(),
        fact.leaf());
  }

  private static void judged(Recorded fact, JdbcOperations bulk) {
    JsonNode days = fact.part("days");
    bulk.update(
        JUDGED,
        fact.leaf(),
        fact.subject(),
        fact.caseId(),
        days.path("from").asString(""),
        days.path("until").asString(""),
        days.path("state").asString(""),
        days.path("claims").toString(),
        fact.part("reason").path("text").asString(""),
        fact.by(),
        fact.at().toEpochMilli());
  }

  private static void reported(Recorded fact, JdbcOperations bulk) {
    JsonNode report = fact.part("report");
    bulk.update(
        REPORT,
        fact.leaf(),
        fact.subject(),
        fact.caseId(),
        report.path("day").asString(""),
        report.path("item").asString(""),
        report.path("note").asString(""),
        fact.by(),
        fact.at().toEpochMilli());
  }
}
