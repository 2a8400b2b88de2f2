package org.tocsin.desk.establish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;

/** Questions about claims, and their answers. */
final class QuestionTable {
  private static final String SELECT =
      """
      select leaf, case_id, candidate_id, asked_by, asked_of, at, question, answer, answered_by,
        answered_at from claim_question
      """;

  private final JdbcClient jdbc;

  QuestionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql("delete from claim_question").update();
  }

  void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.QUESTION_ASKED -> ask(fact);
      case Kinds.QUESTION_ANSWERED -> answer(fact);
      case Kinds.REVIEW_UNDONE -> undo(fact.part("undoes").path("leaf").asLong(-1));
      default -> {}
    }
  }

  private void ask(Recorded fact) {
    jdbc.sql(
            """
            insert into claim_question
              (leaf, case_id, candidate_id, asked_by, asked_of, at, question)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            fact.leaf(),
            fact.caseId(),
            fact.subject(),
            fact.by(),
            fact.part("changes").path("to").asString(""),
            fact.at().toEpochMilli(),
            fact.part("changes").path("question").asString(""))
        .update();
  }

  private void answer(Recorded fact) {
    jdbc.sql(
            """
            update claim_question set answer = ?, answered_by = ?, answered_at = ?, answer_leaf = ?
            where leaf = ?
            """)
        .params(
            fact.part("changes").path("answer").asString(""),
            fact.by(),
            fact.at().toEpochMilli(),
            fact.leaf(),
            fact.part("changes").path("asked").asLong(-1))
        .update();
  }

  private void undo(long leaf) {
    jdbc.sql("delete from claim_question where leaf = ?").param(leaf).update();
    jdbc.sql(
            """
            update claim_question set answer = null, answered_by = null, answered_at = null,
              answer_leaf = null where answer_leaf = ?
            """)
        .param(leaf)
        .update();
  }

  Optional<Question> find(long leaf) {
    return jdbc.sql(SELECT + "where leaf = ?")
        .param(leaf)
        .query(QuestionTable::question)
        .optional();
  }

  List<Question> ofCandidate(String candidateId) {
    return jdbc.sql(SELECT + "where candidate_id = ? order by leaf")
        .param(candidateId)
        .query(QuestionTable::question)
        .list();
  }

  List<Question> waitingFor(String caseId, String account) {
    return jdbc.sql(SELECT + "where case_id = ? and asked_of = ? and answer is null order by leaf")
        .params(caseId, account)
        .query(QuestionTable::question)
        .list();
  }

  private static Question question(ResultSet row, int number) throws SQLException {
    String answer = row.getString("answer");
    return new Question(
        row.getLong("leaf"),
        row.getString("case_id"),
        row.getString("candidate_id"),
        row.getString("asked_by"),
        row.getString("asked_of"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("question"),
        answer,
        row.getString("answered_by"),
        answer == null ? null : Instant.ofEpochMilli(row.getLong("answered_at")));
  }
}
