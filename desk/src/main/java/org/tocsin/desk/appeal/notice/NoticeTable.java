package org.tocsin.desk.appeal.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Notices and what happened to them as tables. */
final class NoticeTable implements View {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  NoticeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "asked-notice";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from asked_notice").update();
    jdbc.sql("delete from asked_notice_event").update();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.COMPOSED -> compose(fact);
      case Kinds.APPROVED -> {
        jdbc.sql("update asked_notice set state = 'APPROVED', approved_by = ? where id = ?")
            .params(fact.by(), fact.subject())
            .update();
        event(fact, "approved", "", JSON.createObjectNode());
      }
      case Kinds.DROPPED -> {
        state(fact, Notice.State.DROPPED, "");
        event(fact, "dropped", "", part(fact, "reason"));
      }
      case Kinds.LETTER_SEALED -> sealed(fact);
      case Kinds.DISPATCHED -> dispatched(fact);
      case Kinds.HANDED -> {
        state(fact, Notice.State.LEFT, "");
        event(fact, "handed", "", part(fact, "handing"));
      }
      case Kinds.RECEIVED -> {
        JsonNode report = part(fact, "report");
        String digest = report.path("sha256").asString("");
        event(fact, report.path("kind").asString(""), digest, report);
      }
      case Kinds.ACKNOWLEDGED -> event(fact, "acknowledged", "", part(fact, "acknowledgement"));
      default -> {}
    }
  }

  private static JsonNode part(Recorded fact, String name) {
    return fact.parts().getOrDefault(name, JsonNodeFactory.instance.objectNode());
  }

  private void compose(Recorded fact) {
    JsonNode notice = part(fact, "notice");
    JsonNode letter = part(fact, "letter");
    jdbc.sql(
            """
            insert into asked_notice values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'COMPOSED', ?, ?,
              '', '', '', '', '', '', null, '', ?)
            """)
        .params(fact.subject(), fact.caseId(), notice.path("appeal").asString(""))
        .params(notice.path("addressee").asString(""), notice.path("party").asString(""))
        .params(notice.path("demands").toString())
        .params(notice.path("way").asString("").toUpperCase(Locale.ROOT))
        .params(letter.path("address").asString(""), letter.path("subject").asString(""))
        .params(letter.path("body").asString(""), letter.path("language").asString(""))
        .params(notice.path("asks_display").asBoolean(false) ? 1 : 0)
        .params(notice.path("page").asBoolean(false) ? 1 : 0)
        .params(fact.by(), fact.at().toEpochMilli(), fact.leaf())
        .update();
  }

  private void sealed(Recorded fact) {
    JsonNode message = part(fact, "message");
    JsonNode envelope = part(fact, "envelope");
    jdbc.sql(
            """
            update asked_notice set state = 'LEAVING', digest = ?, message_id = ?, envelope_id = ?,
              token = ? where id = ?
            """)
        .params(message.path("sha256").asString(""), message.path("message_id").asString(""))
        .params(envelope.path("id").asString(""), message.path("token_digest").asString(""))
        .params(fact.subject())
        .update();
    event(fact, "letter_sealed", message.path("sha256").asString(""), message);
  }

  private void dispatched(Recorded fact) {
    JsonNode dialogue = part(fact, "dialogue");
    String outcome = dialogue.path("outcome").asString("");
    Notice.State state =
        switch (outcome) {
          case "accepted" -> Notice.State.LEFT;
          case "unsure" -> Notice.State.UNSURE;
          default -> Notice.State.REFUSED;
        };
    String said = dialogue.path("reply").asString("");
    state(fact, state, state == Notice.State.LEFT ? "" : said);
    String digest = dialogue.path("sha256").asString("");
    jdbc.sql("update asked_notice set dialogue = ? where id = ?")
        .params(digest, fact.subject())
        .update();
    event(fact, outcome, digest, dialogue);
  }

  private void state(Recorded fact, Notice.State state, String problem) {
    jdbc.sql("update asked_notice set state = ?, problem = ? where id = ?")
        .params(state.name(), problem, fact.subject())
        .update();
    if (state == Notice.State.LEFT) {
      jdbc.sql("update asked_notice set left_at = ? where id = ? and left_at is null")
          .params(fact.at().toEpochMilli(), fact.subject())
          .update();
    }
  }

  private void event(Recorded fact, String kind, String digest, JsonNode content) {
    jdbc.sql("insert into asked_notice_event values (?, ?, ?, ?, ?, ?, ?)")
        .params(fact.leaf(), fact.subject(), kind, fact.at().toEpochMilli())
        .params(fact.by(), digest, content.toString())
        .update();
  }

  Optional<Notice> find(String id) {
    return one("select * from asked_notice where id = ?", id);
  }

  Optional<Notice> findByMessage(String messageId) {
    return one("select * from asked_notice where message_id = ?", messageId);
  }

  Optional<Notice> findByEnvelope(String envelopeId) {
    return one(
        "select * from asked_notice where envelope_id = ? and envelope_id <> ''", envelopeId);
  }

  Optional<Notice> findByToken(String digest) {
    return one("select * from asked_notice where token = ? and token <> ''", digest);
  }

  /** The digest of the token of a letter's page, "" when it has none. */
  String token(String id) {
    return jdbc.sql("select token from asked_notice where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private Optional<Notice> one(String sql, String value) {
    return jdbc.sql(sql).param(value).query(NoticeTable::notice).optional();
  }

  List<Notice> list(String caseId) {
    return jdbc.sql("select * from asked_notice where case_id = ? order by leaf desc")
        .param(caseId)
        .query(NoticeTable::notice)
        .list();
  }

  List<Event> events(String noticeId) {
    return jdbc.sql("select * from asked_notice_event where notice_id = ? order by leaf")
        .param(noticeId)
        .query(NoticeTable::event)
        .list();
  }

  /** Whether the same bytes came before. */
  boolean knows(String digest) {
    return jdbc.sql("select count(*) from asked_notice_event where digest = ?")
            .param(digest)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    List<String> demands = new ArrayList<>();
    JSON.readTree(row.getString("demands")).forEach(one -> demands.add(one.asString("")));
    long left = row.getLong("left_at");
    Instant leftAt = row.wasNull() ? null : Instant.ofEpochMilli(left);
    return new Notice(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("appeal_id"),
        row.getString("addressee_id"),
        row.getString("party"),
        List.copyOf(demands),
        Notice.Way.valueOf(row.getString("way")),
        row.getString("address"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("language"),
        row.getInt("asks_display") == 1,
        row.getInt("page") == 1,
        Notice.State.valueOf(row.getString("state")),
        row.getString("composed_by"),
        Instant.ofEpochMilli(row.getLong("composed_at")),
        row.getString("approved_by"),
        row.getString("digest"),
        row.getString("dialogue"),
        row.getString("message_id"),
        row.getString("envelope_id"),
        leftAt,
        row.getString("problem"),
        row.getLong("leaf"));
  }

  private static Event event(ResultSet row, int number) throws SQLException {
    JsonNode content = JSON.readTree(row.getString("content"));
    return new Event(
        row.getLong("leaf"),
        row.getString("notice_id"),
        Event.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("by_whom"),
        row.getString("digest"),
        content.path("shows").asBoolean(false),
        content.path("from").asString(""),
        content.path("detail").asString(content.path("reply").asString("")),
        content.path("signature").asString(""));
  }
}
