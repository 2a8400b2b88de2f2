package org.tocsin.desk.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.Board.Response;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;

/** Recorded responses as a table. */
final class ResponseTable implements View {
  private final JdbcClient jdbc;

  ResponseTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "appeal";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from response").update();
  }

  @Override
  public void apply(Recorded fact) {
    if (fact.kind().equals(Appealing.RESPONSE_RECORDED)) {
      add(fact, Objects.requireNonNull(fact.parts().get("response"), "response"));
    }
  }

  private void add(Recorded fact, JsonNode response) {
    JsonNode item = response.path("item");
    jdbc.sql(
            """
            insert into response (leaf, case_id, candidate_id, kind, day, note, item_id, by_whom)
            values (:leaf, :case, :candidate, :kind, :day, :note, :item, :by)
            """)
        .param("leaf", fact.leaf())
        .param("case", fact.caseId())
        .param("candidate", fact.subject())
        .param("kind", response.path("kind").asString(""))
        .param("day", response.path("day").asString(""))
        .param("note", response.path("note").asString(""))
        .param("item", item.isString() ? item.asString() : null)
        .param("by", fact.by())
        .update();
  }

  /** The responses of a case by demand, in order of their days. */
  Map<String, List<Response>> byCandidate(String caseId) {
    Map<String, List<Response>> all = new HashMap<>();
    jdbc.sql(
            """
            select candidate_id, kind, day, note, item_id, by_whom, leaf
            from response where case_id = ? order by day, leaf
            """)
        .param(caseId)
        .query(row -> {
          Response response =
              new Response(
                  row.getString(2),
                  LocalDate.parse(row.getString(3)),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getLong(7));
          all.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(response);
        });
    return all;
  }
}
