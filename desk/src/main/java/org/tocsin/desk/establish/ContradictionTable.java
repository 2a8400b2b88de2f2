package org.tocsin.desk.establish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;

/** What people said of contradictions. */
final class ContradictionTable {
  record Decided(
      long leaf,
      Matter.Question question,
      Matter.State state,
      List<String> claims,
      String reason,
      String by,
      Instant at) {}

  private final JdbcClient jdbc;

  ContradictionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql("delete from contradiction").update();
  }

  void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.CONTRADICTION_CONFIRMED -> add(fact, Matter.State.CONFIRMED);
      case Kinds.CONTRADICTION_DISMISSED -> add(fact, Matter.State.DISMISSED);
      case Kinds.CONTRADICTION_UNDONE ->
          jdbc.sql("update contradiction set undone = 1 where leaf = ?")
              .param(fact.part("undoes").path("leaf").asLong(-1))
              .update();
      default -> {}
    }
  }

  private void add(Recorded fact, Matter.State state) {
    jdbc.sql("insert into contradiction values (?, ?, ?, ?, ?, ?, ?, ?, 0)")
        .params(
            fact.leaf(),
            fact.caseId(),
            fact.part("matter").path("question").asString("OTHER"),
            state.name(),
            fact.part("matter").path("claims").toString(),
            fact.part("reason").path("text").asString(""),
            fact.by(),
            fact.at().toEpochMilli())
        .update();
  }

  /** Those that stand, the latest first. */
  List<Decided> list(String caseId) {
    return jdbc.sql(
            """
            select leaf, question, state, claims, reason, by_whom, at from contradiction
            where case_id = ? and undone = 0 order by leaf desc
            """)
        .param(caseId)
        .query((row, number) -> {
          List<String> claims = new ArrayList<>();
          EstablishView.parse(row.getString(4)).forEach(id -> claims.add(id.asString("")));
          return new Decided(
              row.getLong(1),
              Matter.Question.valueOf(row.getString(2)),
              Matter.State.valueOf(row.getString(3)),
              claims,
              row.getString(5),
              row.getString(6),
              Instant.ofEpochMilli(row.getLong(7)));
        })
        .list();
  }
}
