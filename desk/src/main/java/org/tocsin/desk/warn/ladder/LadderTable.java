package org.tocsin.desk.warn.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import org.tocsin.foresight.alert.Level;
import org.tocsin.foresight.ladder.Climb;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of each alert up the ladder, and the outbox, as tables. */
final class LadderTable implements View {
  /** Facts of the room before that end a climb. */
  private static final Set<String> ENDS = Set.of("AlertAcknowledged", "AlertStoodDown");

  private final JdbcClient jdbc;

  LadderTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "warn-ladder";
  }

  @Override
  public void clear() {
    for (String table : List.of("ladder_climb", "ladder_rung", "notice")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.LADDER_STARTED -> started(fact, fact.part("climb"));
      case Kinds.RUNG_REACHED -> reached(fact, fact.part("rung"));
      case Kinds.NOTICE_QUEUED -> queued(fact, fact.part("notice"), fact.part("message"));
      case Kinds.NOTICE_SENT -> settle(fact, Notice.State.SENT);
      case Kinds.NOTICE_WITHDRAWN -> settle(fact, Notice.State.WITHDRAWN);
      case Kinds.NOTICE_FAILED -> failed(fact, fact.part("failure"));
      default -> {
        if (ENDS.contains(fact.kind())) {
          jdbc.sql("update ladder_climb set ended_at = ? where alert_id = ? and ended_at is null")
              .params(fact.at().toEpochMilli(), fact.subject())
              .update();
        }
      }
    }
  }

  private void started(Recorded fact, JsonNode climb) {
    jdbc.sql(
            "insert into ladder_climb (alert_id, case_id, level, first_rung, ladder, started_at,"
                + " by_whom, leaf) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(fact.subject(), fact.caseId(), climb.path("level").asString(""))
        .params(climb.path("first").asString(""), fact.part("ladder").toString())
        .params(climb.path("at_ms").asLong(0), fact.by(), fact.leaf())
        .update();
  }

  private void reached(Recorded fact, JsonNode rung) {
    jdbc.sql(
            "insert into ladder_rung (alert_id, rung, due, people, at, leaf)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(fact.subject(), rung.path("id").asString(""), rung.path("due_ms").asLong(0))
        .params(rung.path("people").toString(), fact.at().toEpochMilli(), fact.leaf())
        .update();
  }

  private void queued(Recorded fact, JsonNode notice, JsonNode message) {
    jdbc.sql(
            "insert into notice (id, alert_id, case_id, rung, person, number, channel, subject,"
                + " body, due, queued_at, state, attempts, next_at, problem, leaf)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, 0, '', ?)")
        .params(fact.subject(), notice.path("alert").asString(""), fact.caseId())
        .params(notice.path("rung").asString(""), notice.path("person").asString(""))
        .params(notice.path("number").asInt(0), notice.path("channel").asString(""))
        .params(message.path("subject").asString(""), message.path("body").asString(""))
        .params(notice.path("due_ms").asLong(0), notice.path("at_ms").asLong(0), fact.leaf())
        .update();
  }

  private void settle(Recorded fact, Notice.State state) {
    jdbc.sql("update notice set state = ?, settled_at = ? where id = ? and state = 'WAITING'")
        .params(state.name(), fact.at().toEpochMilli(), fact.subject())
        .update();
  }

  private void failed(Recorded fact, JsonNode failure) {
    jdbc.sql("update notice set attempts = attempts + 1, next_at = ?, problem = ? where id = ?")
        .params(failure.path("next_ms").asLong(0), failure.path("why").asString(""))
        .param(fact.subject())
        .update();
  }

  /** Alerts whose way up has begun and not ended, the oldest first. */
  List<String> listOpen() {
    return jdbc.sql("select alert_id from ladder_climb where ended_at is null order by leaf")
        .query(String.class)
        .list();
  }

  /** The ladder of an alert as it stood when it began. */
  Optional<String> findLadder(String alertId) {
    return jdbc.sql("select ladder from ladder_climb where alert_id = ?")
        .param(alertId)
        .query(String.class)
        .optional();
  }

  Optional<Climb> findClimb(String alertId) {
    return jdbc.sql("select * from ladder_climb where alert_id = ?")
        .param(alertId)
        .query((row, number) -> climb(row))
        .optional();
  }

  private Climb climb(ResultSet row) throws SQLException {
    long ended = row.getLong("ended_at");
    String alertId = row.getString("alert_id");
    return new Climb(
        Instant.ofEpochMilli(row.getLong("started_at")),
        Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
        row.getString("first_rung"),
        rungs(alertId),
        ended == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended)));
  }

  private Map<String, Climb.Reached> rungs(String alertId) {
    List<Notice> notices = list("where alert_id = ? order by leaf", alertId);
    Map<String, Climb.Reached> rungs = new LinkedHashMap<>();
    jdbc.sql("select rung, due, people from ladder_rung where alert_id = ? order by leaf")
        .param(alertId)
        .query(
            (RowCallbackHandler)
                row -> {
                  String rung = row.getString("rung");
                  Map<String, Instant> told = new HashMap<>();
                  Map<String, Integer> reminded = new HashMap<>();
                  for (Notice notice : notices) {
                    if (notice.rung().equals(rung) && notice.number() == 0) {
                      told.put(notice.person(), notice.queuedAt());
                    } else if (notice.rung().equals(rung)) {
                      reminded.merge(notice.person(), notice.number(), Math::max);
                    }
                  }
                  Instant due = Instant.ofEpochMilli(row.getLong("due"));
                  List<String> people = words(row.getString("people"));
                  rungs.put(rung, new Climb.Reached(due, people, told, reminded));
                });
    return rungs;
  }

  List<Notice> listOfAlert(String alertId) {
    return list("where alert_id = ? order by leaf", alertId);
  }

  /** The last ones, the newest first. */
  List<Notice> listLast(int most) {
    return list("where state <> '' order by leaf desc limit " + most);
  }

  /** All that wait, in the order in which they were written. */
  List<Notice> listWaiting() {
    return list("where state = 'WAITING' order by leaf");
  }

  Optional<Notice> find(String id) {
    return list("where id = ?", id).stream().findFirst();
  }

  private List<Notice> list(String where, Object... values) {
    return jdbc.sql("select * from notice " + where)
        .params(values)
        .query(LadderTable::notice)
        .list();
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    long settled = row.getLong("settled_at");
    return new Notice(
        row.getString("id"),
        row.getString("alert_id"),
        row.getString("case_id"),
        row.getString("rung"),
        row.getString("person"),
        row.getInt("number"),
        Channel.valueOf(row.getString("channel")),
        row.getString("subject"),
        row.getString("body"),
        Instant.ofEpochMilli(row.getLong("due")),
        Instant.ofEpochMilli(row.getLong("queued_at")),
        Notice.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Instant.ofEpochMilli(row.getLong("next_at")),
        row.getString("problem"),
        settled == 0 ? null : Instant.ofEpochMilli(settled),
        row.getLong("leaf"));
  }

  private static List<String> words(String json) {
    List<String> words = new ArrayList<>();
    JsonMapper.shared().readTree(json).forEach(word -> words.add(word.asString("")));
    return List.copyOf(words);
  }
}
