package org.tocsin.desk.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports with their files and what was refused, as tables, and the questions to them. */
final class ReportTable {
  private static final String SELECT =
      """
      select id, case_id, form_id, version, instance_id, replaces, item_id, digest, key_id,
        key_number, conflict, withheld, compartment, expected, state, received_at, leaf
      from field_report
      """;

  private static final String COUNT =
      """
      select count(*) from field_report
      where (compartment in (:compartments) or item_id in (:opened))
      """;

  private final JdbcClient jdbc;

  ReportTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql("delete from field_report").update();
    jdbc.sql("delete from field_attachment").update();
    jdbc.sql("delete from field_refusal").update();
    jdbc.sql("delete from field_secret").update();
  }

  void add(Recorded fact) {
    JsonNode about = Parts.of(fact, "report");
    JsonNode from = Parts.of(fact, "from");
    jdbc.sql(
            """
            insert into field_report (id, case_id, form_id, version, instance_id, replaces,
              item_id, digest, key_id, key_number, conflict, withheld, compartment, expected,
              state, received_at, leaf)
            values (:id, :case, :form, :version, :instance, :replaces, :item, :digest, :key,
              :number, :conflict, :withheld, :compartment, :expected, :state, :at, :leaf)
            on conflict (item_id) do nothing
            """)
        .param("id", fact.subject())
        .param("case", fact.caseId())
        .param("form", about.path("form").asString(""))
        .param("version", about.path("version").asString(""))
        .param("instance", about.path("instance").asString(""))
        .param("replaces", about.path("replaces").asString(""))
        .param("item", about.path("item").asString(""))
        .param("digest", about.path("sha256").asString(""))
        .param("key", from.path("key").asString(""))
        .param("number", from.path("number").asInt(0))
        .param("conflict", about.path("conflict").asBoolean(false) ? 1 : 0)
        .param("withheld", about.path("withheld").asBoolean(false) ? 1 : 0)
        .param("compartment", about.path("compartment").asString(""))
        .param("expected", about.path("expects").toString())
        .param("state", state(about).name())
        .param("at", fact.at().toEpochMilli())
        .param("leaf", fact.leaf())
        .update();
  }

  void attach(Recorded fact) {
    JsonNode file = Parts.of(fact, "file");
    jdbc.sql(
            """
            insert into field_attachment (report_id, name, item_id, digest, bytes, verdict, state,
              leaf)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (report_id, name, digest) do nothing
            """)
        .params(
            fact.subject(),
            file.path("name").asString(""),
            file.path("item").asString(""),
            file.path("sha256").asString(""),
            file.path("bytes").asLong(0),
            file.path("verdict").asString(""),
            state(file).name(),
            fact.leaf())
        .update();
  }

  /** What the case held and had read before is not read again. */
  private static Report.State state(JsonNode about) {
    return about.path("read").asBoolean(false) ? Report.State.READ : Report.State.RECEIVED;
  }

  void refuse(Recorded fact) {
    JsonNode from = Parts.of(fact, "from");
    jdbc.sql(
            """
            insert into field_refusal (leaf, key_id, key_number, case_id, reason, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            fact.leaf(),
            fact.subject(),
            from.path("number").asInt(0),
            fact.caseId(),
            Parts.of(fact, "reason").path("text").asString(""),
            fact.at().toEpochMilli())
        .update();
  }

  void remember(Recorded secret) {
    jdbc.sql("insert into field_secret (leaf) values (?)").param(secret.leaf()).update();
  }

  void move(String itemId, Report.State state) {
    int reports =
        jdbc.sql("update field_report set state = ? where item_id = ?")
            .params(state.name(), itemId)
            .update();
    if (reports == 0) {
      jdbc.sql("update field_attachment set state = ? where item_id = ?")
          .params(state.name(), itemId)
          .update();
    }
  }

  /** A report stands where its item stands. */
  void restrict(Recorded fact) {
    jdbc.sql("update field_report set compartment = ? where item_id = ?")
        .params(Parts.of(fact, "restriction").path("compartment").asString(""), fact.subject())
        .update();
  }

  Optional<Long> findSecret() {
    return jdbc.sql("select min(leaf) from field_secret having count(*) > 0")
        .query(Long.class)
        .optional();
  }

  List<Report> listByInstance(String caseId, String instanceId) {
    return jdbc.sql(SELECT + "where case_id = ? and instance_id = ? order by leaf")
        .params(caseId, instanceId)
        .query(ReportTable::report)
        .list();
  }

  /** The corrected versions of a report, oldest first. */
  List<Report> listReplacing(String caseId, String instanceId) {
    return jdbc.sql(SELECT + "where case_id = ? and replaces = ? and replaces <> '' order by leaf")
        .params(caseId, instanceId)
        .query(ReportTable::report)
        .list();
  }

  /** A report wherever it stands, for deciding and never for showing. */
  Optional<Report> find(String id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(ReportTable::report).optional();
  }

  Optional<Report> findByItem(String itemId) {
    return jdbc.sql(SELECT + "where item_id = ?")
        .param(itemId)
        .query(ReportTable::report)
        .optional();
  }

  List<Report> listLatest(Viewer viewer, int most) {
    return jdbc.sql(
            SELECT
                + "where compartment in (:compartments) or item_id in (:opened)"
                + " order by leaf desc limit :most")
        .param("compartments", viewer.compartments())
        .param("opened", viewer.opened())
        .param("most", most)
        .query(ReportTable::report)
        .list();
  }

  List<Report> listWaiting(int most) {
    return jdbc.sql(SELECT + "where state = 'RECEIVED' order by leaf limit ?")
        .param(most)
        .query(ReportTable::report)
        .list();
  }

  /** Items of files that nobody looked into yet. */
  List<String> listWaitingFiles(int most) {
    return jdbc.sql(
            """
            select item_id from field_attachment where state = 'RECEIVED' order by leaf limit ?
            """)
        .param(most)
        .query(String.class)
        .list();
  }

  long count(String keyId, Viewer viewer) {
    return jdbc.sql(COUNT + "and key_id = :key")
        .param("compartments", viewer.compartments())
        .param("opened", viewer.opened())
        .param("key", keyId)
        .query(Long.class)
        .single();
  }

  long count() {
    return jdbc.sql("select count(*) from field_report").query(Long.class).single();
  }

  long count(Viewer viewer) {
    return jdbc.sql(COUNT)
        .param("compartments", viewer.compartments())
        .param("opened", viewer.opened())
        .query(Long.class)
        .single();
  }

  long countRefusals(String keyId) {
    return jdbc.sql("select count(*) from field_refusal where key_id = ?")
        .param(keyId)
        .query(Long.class)
        .single();
  }

  List<Report.Attachment> listAttachments(String reportId) {
    return jdbc.sql(
            """
            select name, item_id, digest, bytes, verdict, leaf from field_attachment
            where report_id = ? order by leaf, name
            """)
        .param(reportId)
        .query((row, number) ->
            new Report.Attachment(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                Report.Verdict.valueOf(row.getString(5)),
                row.getLong(6)))
        .list();
  }

  List<Report.Refusal> listRefusals(int most) {
    return jdbc.sql(
            """
            select key_number, key_id, case_id, reason, at from field_refusal
            order by leaf desc limit ?
            """)
        .param(most)
        .query((row, number) ->
            new Report.Refusal(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5))))
        .list();
  }

  private static Report report(ResultSet row, int number) throws SQLException {
    return new Report(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("form_id"),
        row.getString("version"),
        row.getString("instance_id"),
        row.getString("replaces"),
        row.getString("item_id"),
        row.getString("digest"),
        row.getString("key_id"),
        row.getInt("key_number"),
        row.getInt("conflict") == 1,
        row.getInt("withheld") == 1,
        row.getString("compartment"),
        Parts.strings(JsonMapper.shared().readTree(row.getString("expected"))),
        Report.State.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("received_at")),
        row.getLong("leaf"));
  }
}
