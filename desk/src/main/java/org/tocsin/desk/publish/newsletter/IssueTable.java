package org.tocsin.desk.publish.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;

/** Issues and the settings of the newsletter as tables. */
final class IssueTable implements View {
  static final String KEY_MADE = "NewsletterKeyMade";
  static final String SWITCHED = "NewsletterSwitched";
  static final String COMPOSED = "NewsletterIssueComposed";
  static final String APPROVED = "NewsletterIssueApproved";
  static final String DROPPED = "NewsletterIssueDropped";
  static final String SENT = "NewsletterIssueSent";
  static final String SAID = "said";

  private final JdbcClient jdbc;

  IssueTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "newsletter";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from newsletter_issue").update();
    jdbc.sql("delete from newsletter_setting").update();
  }

  @Override
  public void applyAll(List<Recorded> facts, JdbcOperations bulk) {
    for (Recorded fact : facts) {
      switch (fact.kind()) {
        case KEY_MADE -> setting("key", "", fact, bulk);
        case SWITCHED -> setting("title", text(fact, "title"), fact, bulk);
        case COMPOSED -> composed(fact, bulk);
        case APPROVED -> moved(fact, "SENDING", bulk);
        case DROPPED -> moved(fact, "DROPPED", bulk);
        case SENT ->
            bulk.update(
                "update newsletter_issue set state = 'SENT', accepted = ?, refused = ? where id = ?",
                fact.part(SAID).path("accepted").asLong(),
                fact.part(SAID).path("refused").asLong(),
                fact.subject());
        default -> {}
      }
    }
  }

  private static String text(Recorded fact, String field) {
    return fact.part(SAID).path(field).asString("");
  }

  private static void setting(String name, String value, Recorded fact, JdbcOperations bulk) {
    bulk.update("delete from newsletter_setting where name = ?", name);
    bulk.update(
        "insert into newsletter_setting (name, value, leaf) values (?, ?, ?)",
        name,
        value,
        fact.leaf());
  }

  private static void composed(Recorded fact, JdbcOperations bulk) {
    bulk.update(
        """
        insert into newsletter_issue (id, subject, body, language, state, composed_by, composed_at,
          approved_by, accepted, refused, leaf)
        values (?, ?, ?, ?, 'COMPOSED', ?, ?, '', 0, 0, ?)
        """,
        fact.subject(),
        text(fact, "subject"),
        text(fact, "body"),
        text(fact, "language"),
        fact.by(),
        fact.at().toString(),
        fact.leaf());
  }

  private static void moved(Recorded fact, String state, JdbcOperations bulk) {
    bulk.update(
        "update newsletter_issue set state = ?, approved_by = ? where id = ?",
        state,
        state.equals("SENDING") ? fact.by() : "",
        fact.subject());
  }

  /** Leaf of the fact that holds the key of the list. */
  OptionalLong findKey() {
    List<Long> found =
        jdbc.sql("select leaf from newsletter_setting where name = 'key'").query(Long.class).list();
    return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.getFirst());
  }

  /** What the newsletter is called; "" while it is off. */
  String title() {
    return jdbc.sql("select value from newsletter_setting where name = 'title'")
        .query(String.class)
        .optional()
        .orElse("");
  }

  List<Issue> list() {
    return jdbc.sql("select * from newsletter_issue order by leaf desc")
        .query((row, number) -> issue(row))
        .list();
  }

  Optional<Issue> find(String id) {
    return jdbc.sql("select * from newsletter_issue where id = ?")
        .param(id)
        .query((row, number) -> issue(row))
        .optional();
  }

  private static Issue issue(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Issue(
        row.getString("id"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("language"),
        Issue.State.valueOf(row.getString("state")),
        row.getString("composed_by"),
        Instant.parse(row.getString("composed_at")),
        row.getString("approved_by"),
        row.getLong("accepted"),
        row.getLong("refused"),
        row.getLong("leaf"));
  }
}
