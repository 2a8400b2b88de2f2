package org.tocsin.desk.publish.neutral;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;

/** The answers to flags as a table. */
final class AnswerTable implements View {
  static final String ANSWERED = "NeutralityFlagAnswered";

  private final JdbcClient jdbc;

  AnswerTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "neutral";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from neutrality_answer").update();
  }

  @Override
  public void apply(Recorded fact) {
    if (!fact.kind().equals(ANSWERED)) {
      return;
    }
    JsonNode flag = fact.part("flag");
    JsonNode answer = fact.part("answer");
    jdbc.sql(
            """
            insert into neutrality_answer (leaf, case_id, about, kind, words, sentence, detail,
              outcome, reason, by_whom, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(fact.leaf(), fact.caseId(), fact.subject())
        .params(flag.path("kind").asString(""), flag.path("words").asString(""))
        .params(flag.path("sentence").asString(""), flag.path("detail").asString(""))
        .params(answer.path("outcome").asString(""), answer.path("reason").asString(""))
        .params(fact.by(), fact.at().toEpochMilli())
        .update();
  }

  /** Newest first. */
  List<Answer> list(String caseId) {
    return jdbc.sql("select * from neutrality_answer where case_id = ? order by leaf desc")
        .param(caseId)
        .query((row, number) ->
            new Answer(
                row.getLong("leaf"),
                row.getString("about"),
                Flag.Kind.valueOf(upper(row.getString("kind"))),
                row.getString("words"),
                row.getString("sentence"),
                row.getString("detail"),
                Answer.Outcome.valueOf(upper(row.getString("outcome"))),
                row.getString("reason"),
                row.getString("by_whom"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
