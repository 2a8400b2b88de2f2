package org.tocsin.desk.warn.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recipients, settings and feed keys as tables: where a secret stands, never the secret. */
final class SettingTable implements View {
  private final JdbcClient jdbc;

  SettingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A setting and the fact it stands in. */
  record Setting(JsonNode content, String by, long leaf) {}

  @Override
  public String name() {
    return "warn-settings";
  }

  @Override
  public void clear() {
    for (String table : List.of("warn_recipient", "warn_setting", "warn_feed")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.RECIPIENT_ADDED -> add(fact, fact.part("recipient"));
      case Kinds.RECIPIENT_REMOVED ->
          jdbc.sql("update warn_recipient set removed = 1 where id = ?")
              .param(fact.subject())
              .update();
      case Kinds.WARNING_SET -> set(fact);
      case Kinds.FEED_KEY_MADE -> {
        forget(fact.caseId());
        jdbc.sql("insert into warn_feed (digest, case_id, at, leaf) values (?, ?, ?, ?)")
            .params(fact.subject(), fact.caseId(), fact.at().toEpochMilli(), fact.leaf())
            .update();
      }
      case Kinds.FEED_KEY_REVOKED -> forget(fact.caseId());
      default -> {}
    }
  }

  private void forget(String caseId) {
    jdbc.sql("delete from warn_feed where case_id = ?").param(caseId).update();
  }

  private void add(Recorded fact, JsonNode recipient) {
    jdbc.sql(
            "insert into warn_recipient (id, rung, name, channel, address, language, inside,"
                + " removed, leaf) values (?, ?, ?, ?, ?, ?, ?, 0, ?)")
        .params(fact.subject(), recipient.path("rung").asString(""))
        .params(recipient.path("name").asString(""), recipient.path("channel").asString(""))
        .params(recipient.path("address").asString(""), recipient.path("language").asString(""))
        .params(recipient.path("inside").asBoolean(false) ? 1 : 0, fact.leaf())
        .update();
  }

  private void set(Recorded fact) {
    jdbc.sql("delete from warn_setting where name = ?").param(fact.subject()).update();
    jdbc.sql("insert into warn_setting (name, content, by_whom, at, leaf) values (?, ?, ?, ?, ?)")
        .params(fact.subject(), fact.part("setting").toString(), fact.by())
        .params(fact.at().toEpochMilli(), fact.leaf())
        .update();
  }

  Optional<Setting> find(String name) {
    return jdbc.sql("select content, by_whom, leaf from warn_setting where name = ?")
        .param(name)
        .query((row, number) ->
            new Setting(
                JsonMapper.shared().readTree(row.getString("content")),
                row.getString("by_whom"),
                row.getLong("leaf")))
        .optional();
  }

  List<Recipient> recipients() {
    return jdbc.sql("select * from warn_recipient where removed = 0 order by leaf")
        .query(SettingTable::recipient)
        .list();
  }

  /** Also one that was removed. */
  Optional<Recipient> findRecipient(String id) {
    return jdbc.sql("select * from warn_recipient where id = ?")
        .param(id)
        .query(SettingTable::recipient)
        .optional();
  }

  private static Recipient recipient(ResultSet row, int number) throws SQLException {
    return new Recipient(
        row.getString("id"),
        row.getString("rung"),
        row.getString("name"),
        Channel.valueOf(row.getString("channel")),
        row.getString("address"),
        row.getString("language"),
        row.getInt("inside") == 1,
        row.getLong("leaf"));
  }

  Optional<String> findCaseOfFeed(String digest) {
    return jdbc.sql("select case_id from warn_feed where digest = ?")
        .param(digest)
        .query(String.class)
        .optional();
  }

  boolean hasFeed(String caseId) {
    return jdbc.sql("select count(*) from warn_feed where case_id = ?")
            .param(caseId)
            .query(Integer.class)
            .single()
        > 0;
  }
}
