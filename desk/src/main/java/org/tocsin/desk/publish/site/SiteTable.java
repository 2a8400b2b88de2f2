package org.tocsin.desk.publish.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Clearances and what a site says of itself, as tables. */
final class SiteTable implements View {
  static final String PROPOSED = "PublicationProposed";
  static final String CLEARED = "PublicationCleared";
  static final String REVOKED = "PublicationRevoked";
  static final String DESCRIBED = "SiteDescribed";

  /** Each line is a part of its own, so that it can be opened without the others. */
  static final String LINE = "line-";

  private final JdbcClient jdbc;

  SiteTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "site";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from site_clearance").update();
    jdbc.sql("delete from site_about").update();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case PROPOSED -> proposed(fact);
      case CLEARED ->
          jdbc.sql(
                  """
                  update site_clearance set state = 'cleared', cleared_by = ?, cleared_at = ?,
                    last_leaf = ? where id = ?
                  """)
              .params(fact.by(), fact.at().toEpochMilli(), fact.leaf(), fact.subject())
              .update();
      case REVOKED ->
          jdbc.sql(
                  """
                  update site_clearance set state = 'revoked', ended = ?, ended_at = ?,
                    last_leaf = ? where id = ?
                  """)
              .params(fact.part("reason").path("text").asString(""), fact.at().toEpochMilli())
              .params(fact.leaf(), fact.subject())
              .update();
      case DESCRIBED -> {
        jdbc.sql("delete from site_about where case_id = ?").param(fact.caseId()).update();
        jdbc.sql("insert into site_about (case_id, content) values (?, ?)")
            .params(fact.caseId(), fact.part("about").toString())
            .update();
      }
      default -> {}
    }
  }

  private void proposed(Recorded fact) {
    JsonNode publication = fact.part("publication");
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    for (Map.Entry<String, JsonNode> part : new TreeMap<>(fact.parts()).entrySet()) {
      if (part.getKey().startsWith(LINE)) {
        lines.add(part.getValue());
      }
    }
    jdbc.sql(
            """
            insert into site_clearance (id, case_id, section, as_of, reason, lines, state,
              proposed_by, cleared_by, cleared_at, ended, ended_at, leaf, last_leaf)
            values (?, ?, ?, ?, ?, ?, 'proposed', ?, '', null, '', null, ?, ?)
            """)
        .params(fact.subject(), fact.caseId(), publication.path("section").asString(""))
        .params(publication.path("as_of").asString(""))
        .params(fact.part("reason").path("text").asString(""))
        .params(lines.toString(), fact.by(), fact.leaf(), fact.leaf())
        .update();
  }

  Optional<Clearance> find(String id) {
    return jdbc.sql("select * from site_clearance where id = ?")
        .param(id)
        .query(SiteTable::row)
        .optional();
  }

  /** In the order they were proposed. */
  List<Clearance> list(String caseId) {
    return jdbc.sql("select * from site_clearance where case_id = ? order by leaf")
        .param(caseId)
        .query(SiteTable::row)
        .list();
  }

  About about(String caseId) {
    return jdbc.sql("select content from site_about where case_id = ?")
        .param(caseId)
        .query(String.class)
        .optional()
        .map(text -> About.of(JsonMapper.shared().readTree(text)))
        .orElse(About.NOTHING);
  }

  private static Clearance row(ResultSet row, int number) throws SQLException {
    List<Line> lines = new ArrayList<>();
    JsonMapper.shared().readTree(row.getString("lines")).forEach(one -> lines.add(Line.of(one)));
    return new Clearance(
        row.getString("id"),
        row.getString("case_id"),
        Section.of(row.getString("section")),
        LocalDate.parse(row.getString("as_of")),
        row.getString("reason"),
        lines,
        Clearance.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("proposed_by"),
        row.getString("cleared_by"),
        instant(row, "cleared_at"),
        row.getString("ended"),
        instant(row, "ended_at"),
        row.getLong("leaf"),
        row.getLong("last_leaf"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
