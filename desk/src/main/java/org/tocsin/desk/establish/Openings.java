package org.tocsin.desk.establish;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who opened what is withheld, as a table. */
final class Openings implements View {
  private final JdbcClient jdbc;

  Openings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "openings";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from protected_opening").update();
  }

  @Override
  public void apply(Recorded fact) {
    if (fact.kind().equals(Kinds.PROTECTED_OPENED)) {
      jdbc.sql(
              """
              insert into protected_opening (leaf, case_id, subject, what, reason, by_whom, at)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(fact.leaf(), fact.caseId(), fact.subject())
          .params(text(fact, "opened"), text(fact, "reason"))
          .params(fact.by(), fact.at().toEpochMilli())
          .update();
    }
  }

  private static String text(Recorded fact, String part) {
    return fact.parts()
        .getOrDefault(part, JsonNodeFactory.instance.objectNode())
        .path("text")
        .asString("");
  }

  List<Opening> list(int most) {
    return jdbc.sql(
            """
            select leaf, case_id, subject, what, reason, by_whom, at from protected_opening
            order by leaf desc limit ?
            """)
        .param(most)
        .query((row, number) ->
            new Opening(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7))))
        .list();
  }
}
