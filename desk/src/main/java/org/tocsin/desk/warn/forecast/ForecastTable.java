package org.tocsin.desk.warn.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.Rows;
import org.tocsin.desk.journal.View;
import org.tocsin.foresight.board.Question;
import tools.jackson.databind.JsonNode;

/** Predictions and decisions as tables: how facts become rows. */
final class ForecastTable implements View {
  private static final String SET =
      """
      insert into forecast_set (id, case_id, source, model, about, item_id, by_whom, at, leaf)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
      """;
  private static final String QUESTION =
      """
      insert into forecast_question (case_id, id, kind, target, place, from_day, last_day,
        criterion)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, id) do nothing
      """;
  private static final String PREDICTION =
      """
      insert into forecast_prediction (set_id, leaf, row_no, case_id, question, answer, stated,
        issued, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String DECISION =
      """
      insert into forecast_decision (id, case_id, question, came, undecidable, why, evidence,
        item_id, by_whom, at, leaf)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id, question) do nothing
      """;

  private final JdbcClient jdbc;

  ForecastTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "forecasts";
  }

  @Override
  public void clear() {
    for (String table :
        List.of(
            "forecast_set",
            "forecast_question",
            "forecast_prediction",
            "forecast_decision",
            "forecast_word")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Override
  public void applyAll(List<Recorded> facts, JdbcOperations bulk) {
    for (Recorded fact : facts) {
      switch (fact.kind()) {
        case Kinds.PREDICTIONS_SEALED -> sealed(fact, bulk);
        case Kinds.OUTCOMES_PROPOSED -> proposed(fact, bulk);
        case Kinds.ASIDE_PROPOSED, Kinds.RETURN_PROPOSED -> asideProposed(fact, bulk);
        case Kinds.SET_ASIDE, Kinds.RETURNED ->
            bulk.update(
                """
                update forecast_word set second_by = ?, second_at = ?, second_leaf = ?
                where set_id = ? and row_no = ? and second_by is null
                """,
                fact.by(),
                fact.at().toEpochMilli(),
                fact.leaf(),
                fact.subject(),
                row(fact));
        case Kinds.OUTCOMES_CONFIRMED ->
            bulk.update(
                """
                update forecast_decision set confirmed_by = ?, confirmed_at = ?, confirmed_leaf = ?
                where id = ? and confirmed_by is null
                """,
                fact.by(),
                fact.at().toEpochMilli(),
                fact.leaf(),
                fact.subject());
        default -> {}
      }
    }
  }

  private static void sealed(Recorded fact, JdbcOperations bulk) {
    JsonNode set = fact.part("set");
    bulk.update(
        SET,
        fact.subject(),
        fact.caseId(),
        set.path("source").asString(""),
        set.path("model").asString(""),
        set.toString(),
        set.path("item").asString(""),
        fact.by(),
        fact.at().toEpochMilli(),
        fact.leaf());
    Rows questions = new Rows(QUESTION);
    Rows predictions = new Rows(PREDICTION);
    for (JsonNode row : fact.part("predictions").path("rows")) {
      Question question = AnswerJson.question(row);
      add(questions, fact, question);
      predictions.add(
          fact.subject(),
          fact.leaf(),
          row.path("row").asInt(),
          fact.caseId(),
          question.id(),
          row.path("answer").toString(),
          row.has("stated") ? row.path("stated").toString() : null,
          row.path("issued").asString(""),
          fact.at().toEpochMilli());
    }
    questions.send(bulk);
    predictions.send(bulk);
  }

  private static void add(Rows questions, Recorded fact, Question question) {
    questions.add(
        fact.caseId(),
        question.id(),
        question.kind().name(),
        question.target(),
        question.place(),
        question.from().toString(),
        question.last().toString(),
        question.criterion());
  }

  private static int row(Recorded fact) {
    return fact.parts().containsKey("row") ? fact.part("row").path("row").asInt() : SealedSet.WHOLE;
  }

  /** A later word replaces one that nobody has confirmed. */
  private static void asideProposed(Recorded fact, JdbcOperations bulk) {
    JsonNode why = fact.part("reason");
    bulk.update(
        "delete from forecast_word where set_id = ? and row_no = ? and second_by is null",
        fact.subject(),
        row(fact));
    bulk.update(
        """
        insert into forecast_word (leaf, case_id, set_id, row_no, away, reason, known, by_whom, at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        fact.leaf(),
        fact.caseId(),
        fact.subject(),
        row(fact),
        fact.kind().equals(Kinds.ASIDE_PROPOSED) ? 1 : 0,
        why.path("text").asString(""),
        why.path("known").asInt(),
        fact.by(),
        fact.at().toEpochMilli());
  }

  private static void proposed(Recorded fact, JdbcOperations bulk) {
    JsonNode why = fact.part("why");
    JsonNode table = fact.part("outcomes");
    Rows questions = new Rows(QUESTION);
    Rows decisions = new Rows(DECISION);
    for (JsonNode row : table.path("rows")) {
      Question question = AnswerJson.question(row);
      add(questions, fact, question);
      @Nullable Double came = row.has("came") ? row.path("came").asDouble() : null;
      decisions.add(
          fact.subject(),
          fact.caseId(),
          question.id(),
          came,
          row.path("undecidable").asString(""),
          why.path("text").asString(""),
          why.path("evidence").isArray() ? why.path("evidence").toString() : "[]",
          table.path("item").asString(""),
          fact.by(),
          fact.at().toEpochMilli(),
          fact.leaf());
    }
    questions.send(bulk);
    decisions.send(bulk);
  }
}
