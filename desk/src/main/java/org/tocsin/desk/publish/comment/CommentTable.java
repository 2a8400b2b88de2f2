package org.tocsin.desk.publish.comment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;

/** Comments that were let out, and where comments are on, as tables. */
final class CommentTable implements View {
  static final String KEY_MADE = "CommentKeyMade";
  static final String SWITCHED = "CommentsSwitched";
  static final String ACCEPTED = "CommentAccepted";
  static final String TAKEN_DOWN = "CommentTakenDown";
  static final String SAID = "said";

  /** Under which the key of the waiting room stands among the switches. */
  private static final String KEY = "";

  private final JdbcClient jdbc;

  CommentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "comments";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from comment_said").update();
    jdbc.sql("delete from comment_switch").update();
  }

  @Override
  public void applyAll(List<Recorded> facts, JdbcOperations bulk) {
    for (Recorded fact : facts) {
      switch (fact.kind()) {
        case KEY_MADE -> set(KEY, 1, fact, bulk);
        case SWITCHED -> set(fact.caseId(), fact.part(SAID).path("on").asInt(), fact, bulk);
        case ACCEPTED ->
            bulk.update(
                """
                insert into comment_said (id, case_id, name, words, day, accepted_by, reason, leaf)
                values (?, ?, ?, ?, ?, ?, '', ?)
                """,
                fact.subject(),
                fact.caseId(),
                text(fact, "name"),
                text(fact, "text"),
                text(fact, "day"),
                fact.by(),
                fact.leaf());
        case TAKEN_DOWN ->
            bulk.update(
                "update comment_said set reason = ? where id = ?",
                text(fact, "reason"),
                fact.subject());
        default -> {}
      }
    }
  }

  private static void set(String caseId, int on, Recorded fact, JdbcOperations bulk) {
    bulk.update("delete from comment_switch where case_id = ?", caseId);
    bulk.update(
        "insert into comment_switch (case_id, is_on, leaf) values (?, ?, ?)",
        caseId,
        on,
        fact.leaf());
  }

  private static String text(Recorded fact, String field) {
    return fact.part(SAID).path(field).asString("");
  }

  /** Leaf of the fact that holds the key of the waiting room. */
  OptionalLong findKey() {
    return jdbc
        .sql("select leaf from comment_switch where case_id = ?")
        .param(KEY)
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  boolean isOn(String caseId) {
    return jdbc.sql("select is_on from comment_switch where case_id = ?")
        .param(caseId)
        .query(Integer.class)
        .optional()
        .filter(on -> on == 1)
        .isPresent();
  }

  List<Comment> list(String caseId) {
    return where("case_id", caseId);
  }

  Optional<Comment> find(String id) {
    return where("id", id).stream().findFirst();
  }

  private List<Comment> where(String column, String value) {
    return jdbc.sql("select * from comment_said where " + column + " = ? order by leaf desc")
        .param(value)
        .query((row, number) ->
            new Comment(
                row.getString("id"),
                row.getString("case_id"),
                row.getString("name"),
                row.getString("words"),
                LocalDate.parse(row.getString("day")),
                row.getString("accepted_by"),
                row.getString("reason"),
                row.getLong("leaf")))
        .list();
  }
}
