package org.tocsin.desk.appeal.notice;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.mail.Dkim;
import org.tocsin.desk.appeal.mail.Mailbox;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.ladder.MailServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an administrator set up for notices: the key that signs and the box where answers arrive.
 * The server that takes mail, and whether anything is sent at all, are those of the warnings.
 * Secrets stand in the encrypted journal and nowhere else. Thread-safe.
 */
public final class MailSettings {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SECRET = "secret";

  private record Setting(JsonNode content, long leaf) {}

  private final Journal journal;
  private final Table table;

  MailSettings(Journal journal, JdbcClient jdbc) {
    this.journal = journal;
    this.table = new Table(jdbc);
    journal.project(table);
  }

  /**
   * Signs letters from now on.
   *
   * @param pem as {@link Dkim.Key#of} wants it; blank to sign no more
   */
  public void setKey(String domain, String selector, String pem, Viewer by) {
    ObjectNode what = JSON.objectNode();
    if (!pem.isBlank()) {
      Dkim.Key key = Dkim.Key.of(domain.strip(), selector.strip(), pem);
      what.put("domain", key.domain()).put("selector", key.selector());
    }
    set("dkim", what, pem.strip(), by);
  }

  /** The key that signs; empty when letters leave unsigned. */
  public Optional<Dkim.Key> findKey() {
    return table
        .find("dkim")
        .filter(one -> one.content().has("domain"))
        .map(one ->
            Dkim.Key.of(
                one.content().path("domain").asString(""),
                one.content().path("selector").asString(""),
                secret(one)));
  }

  /**
   * @param password "" to keep the one before
   */
  public void setMailbox(Mailbox box, String password, Viewer by) {
    ObjectNode what = JSON.objectNode().put("host", box.host()).put("port", box.port());
    what.put("security", box.security().name()).put("user", box.user()).put("folder", box.folder());
    set("mailbox", what, password.isEmpty() ? password() : password, by);
  }

  public Optional<Mailbox> findMailbox() {
    return table
        .find("mailbox")
        .map(Setting::content)
        .map(box ->
            new Mailbox(
                box.path("host").asString(""),
                box.path("port").asInt(0),
                MailServer.Security.valueOf(
                    box.path("security").asString("").toUpperCase(Locale.ROOT)),
                box.path("user").asString(""),
                box.path("folder").asString("")));
  }

  String password() {
    return table.find("mailbox").map(this::secret).orElse("");
  }

  private String secret(Setting setting) {
    return journal
        .get(setting.leaf())
        .parts()
        .getOrDefault(SECRET, JSON.objectNode())
        .path("text")
        .asString("");
  }

  private void set(String name, ObjectNode what, String secret, Viewer by) {
    if (!by.may(Role.ADMINISTRATOR)) {
      throw new IllegalArgumentException("only an administrator sets up what leaves the machine");
    }
    Map<String, JsonNode> parts =
        Map.of("setting", what, SECRET, JSON.objectNode().put("text", secret));
    journal.record(new Entry(Kinds.MAIL_SET, "", name, by.name(), parts));
  }

  /** The settings that hold, by name. */
  private static final class Table implements View {
    private final JdbcClient jdbc;

    Table(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public String name() {
      return "asked-mail";
    }

    @Override
    public void clear() {
      jdbc.sql("delete from asked_mail").update();
    }

    @Override
    public void apply(Recorded fact) {
      if (fact.kind().equals(Kinds.MAIL_SET)) {
        jdbc.sql("delete from asked_mail where name = ?").param(fact.subject()).update();
        jdbc.sql("insert into asked_mail values (?, ?, ?, ?)")
            .params(fact.subject(), String.valueOf(fact.parts().get("setting")))
            .params(fact.by(), fact.leaf())
            .update();
      }
    }

    Optional<Setting> find(String name) {
      return jdbc.sql("select content, leaf from asked_mail where name = ?")
          .param(name)
          .query((row, number) ->
              new Setting(JsonMapper.shared().readTree(row.getString(1)), row.getLong(2)))
          .optional();
    }
  }
}
