package org.tocsin.desk.appeal.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.sanction.list.Listed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tables of this room. */
final class SanctionRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  SanctionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Edition> editions(String caseId) {
    return jdbc.sql("select * from sanction_edition where case_id = ? order by leaf")
        .param(caseId)
        .query((row, number) ->
            new Edition(
                row.getString("id"),
                caseId,
                row.getString("list_name"),
                row.getString("format"),
                LocalDate.parse(row.getString("day")),
                row.getString("item_id"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("removed"),
                row.getInt("same"),
                row.getInt("left_out"),
                row.getString("by_whom"),
                at(row),
                row.getLong("leaf")))
        .list();
  }

  /** All entries of a case, those that are not listed any more too. */
  List<ListedEntry> entries(String caseId) {
    return jdbc.sql("select * from sanction_entry where case_id = ? order by list_name, entry_key")
        .param(caseId)
        .query((row, number) -> entry(row))
        .list();
  }

  List<ListedEntry> entries(String caseId, String list) {
    return jdbc.sql("select * from sanction_entry where case_id = ? and list_name = ?")
        .params(caseId, list)
        .query((row, number) -> entry(row))
        .list();
  }

  Optional<ListedEntry> findEntry(String caseId, String list, String key) {
    return jdbc.sql(
            """
            select * from sanction_entry where case_id = ? and list_name = ? and entry_key = ?
            """)
        .params(caseId, list, key)
        .query((row, number) -> entry(row))
        .optional();
  }

  private static ListedEntry entry(ResultSet row) throws SQLException {
    return new ListedEntry(
        row.getString("list_name"),
        row.getInt("listed") == 1,
        JSON.readValue(row.getString("body"), Listed.class));
  }

  List<Change> changesOf(String caseId, String list, String key) {
    return jdbc.sql(
            """
            select * from sanction_change where case_id = ? and list_name = ? and entry_key = ?
            order by leaf, row_no
            """)
        .params(caseId, list, key)
        .query((row, number) -> change(row))
        .list();
  }

  List<Change> changesIn(String editionId, int from, int size) {
    return jdbc.sql(
            """
            select * from sanction_change where edition_id = ?
            order by case kind when 'removed' then 0 when 'changed' then 1 else 2 end, leaf, row_no
            limit ? offset ?
            """)
        .params(editionId, size, from)
        .query((row, number) -> change(row))
        .list();
  }

  private static Change change(ResultSet row) throws SQLException {
    String what = row.getString("what");
    return new Change(
        row.getString("list_name"),
        row.getString("entry_key"),
        row.getString("edition_id"),
        LocalDate.parse(row.getString("day")),
        row.getString("kind"),
        what.isEmpty() ? List.of() : List.of(what.split(" ", -1)),
        row.getString("title"),
        row.getLong("leaf"));
  }

  List<Decision> decisions(String caseId) {
    return jdbc.sql("select * from screening_decision where case_id = ? order by leaf")
        .param(caseId)
        .query((row, number) ->
            new Decision(
                row.getString("subject"),
                row.getString("list_name"),
                row.getString("entry_key"),
                row.getString("verdict"),
                row.getString("reason"),
                row.getInt("points"),
                row.getString("by_whom"),
                at(row),
                row.getLong("leaf")))
        .list();
  }

  List<SubmissionPackage> packages(String caseId) {
    return jdbc.sql("select * from sanction_package where case_id = ? order by leaf")
        .param(caseId)
        .query((row, number) -> submission(row))
        .list();
  }

  /** The record a package is about. */
  Optional<String> findSubject(String packageId) {
    return jdbc.sql("select subject from sanction_package where id = ?")
        .param(packageId)
        .query(String.class)
        .optional();
  }

  private static SubmissionPackage submission(ResultSet row) throws SQLException {
    JsonNode of = JSON.readTree(row.getString("body"));
    String approved = row.getString("approved_by");
    return new SubmissionPackage(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("subject"),
        of.path("authority").asString(""),
        of.path("criterion").asString(""),
        of.path("conduct").asString(""),
        texts(of.path("claims")),
        texts(of.path("against")),
        of.path("answer").asString(""),
        row.getString("state"),
        row.getString("by_whom"),
        at(row),
        row.getLong("leaf"),
        approved == null ? "" : approved);
  }

  private static List<String> texts(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(one -> all.add(one.asString("")));
    return all;
  }

  private static Instant at(ResultSet row) throws SQLException {
    return Instant.ofEpochMilli(row.getLong("at"));
  }
}
