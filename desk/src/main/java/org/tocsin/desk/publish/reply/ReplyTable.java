package org.tocsin.desk.publish.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests and their steps as tables. */
final class ReplyTable implements View {
  static final String PREPARED = "ReplyRequestPrepared";
  static final String LETTER = "ReplyLetterComposed";
  static final String HANDED = "ReplyRequestHandedOver";
  static final String RECEIVED = "ReplyReceived";
  static final String UNDONE = "ReplyStepUndone";
  static final List<String> KINDS = List.of(PREPARED, LETTER, HANDED, RECEIVED, UNDONE);

  private final JdbcClient jdbc;

  ReplyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A request as it was prepared, without what became of it. */
  record Row(
      String id,
      String caseId,
      String party,
      String institution,
      String actor,
      String words,
      List<String> claims,
      LocalDate due,
      String by,
      long leaf) {}

  @Override
  public String name() {
    return "reply";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from reply_request").update();
    jdbc.sql("delete from reply_step").update();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case PREPARED -> prepared(fact);
      case LETTER -> step(fact, Request.Kind.LETTER);
      case HANDED -> step(fact, Request.Kind.HANDED);
      case RECEIVED -> step(fact, Request.Kind.ANSWERED);
      case UNDONE -> undone(fact);
      default -> {}
    }
  }

  private void prepared(Recorded fact) {
    JsonNode request = fact.part("request");
    jdbc.sql(
            """
            insert into reply_request (id, case_id, party, institution, actor, words, claims, due,
              by_whom, leaf)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(fact.subject(), fact.caseId(), request.path("party").asString(""))
        .params(request.path("institution").asString(""), request.path("actor").asString(""))
        .params(request.path("words").asString(""), request.path("claims").toString())
        .params(request.path("due").asString(""), fact.by(), fact.leaf())
        .update();
  }

  private void step(Recorded fact, Request.Kind kind) {
    JsonNode step = fact.part("step");
    jdbc.sql(
            """
            insert into reply_step (leaf, request, kind, day, item, notice, words, by_whom)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(fact.leaf(), fact.subject(), kind.word(), step.path("day").asString(""))
        .params(step.path("item").asString(""), step.path("notice").asString(""))
        .params(step.path("text").asString(""), fact.by())
        .update();
  }

  private void undone(Recorded fact) {
    long leaf = fact.part("undoes").path("leaf").asLong();
    jdbc.sql("delete from reply_step where leaf = ?").param(leaf).update();
    jdbc.sql("delete from reply_request where leaf = ?").param(leaf).update();
  }

  Optional<Row> find(String id) {
    return jdbc.sql("select * from reply_request where id = ?")
        .param(id)
        .query(ReplyTable::row)
        .optional();
  }

  /** The ids of claims and of an actor that a request was prepared with, undone or not. */
  List<Row> list(String caseId) {
    return jdbc.sql("select * from reply_request where case_id = ? order by due, leaf")
        .param(caseId)
        .query(ReplyTable::row)
        .list();
  }

  List<Request.Step> steps(String request) {
    return jdbc.sql("select * from reply_step where request = ? order by leaf")
        .param(request)
        .query((row, number) ->
            new Request.Step(
                row.getLong("leaf"),
                Request.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                LocalDate.parse(row.getString("day")),
                row.getString("item"),
                row.getString("notice"),
                row.getString("words"),
                row.getString("by_whom")))
        .list();
  }

  private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    List<String> claims = new ArrayList<>();
    JsonMapper.shared()
        .readTree(row.getString("claims"))
        .forEach(one -> claims.add(one.asString("")));
    return new Row(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("party"),
        row.getString("institution"),
        row.getString("actor"),
        row.getString("words"),
        claims,
        LocalDate.parse(row.getString("due")),
        row.getString("by_whom"),
        row.getLong("leaf"));
  }
}
