package org.tocsin.desk.appeal.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.foresight.duty.Fulfilment;
import org.tocsin.foresight.interval.DayInterval;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tables of this room. */
final class DutyRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  DutyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<TakenText> texts(String caseId) {
    return jdbc.sql("select * from duty_text where case_id = ? and withdrawn = 0 order by leaf")
        .param(caseId)
        .query((row, number) -> text(row))
        .list();
  }

  Optional<TakenText> findText(String caseId, String id) {
    return jdbc.sql("select * from duty_text where case_id = ? and id = ? and withdrawn = 0")
        .params(caseId, id)
        .query((row, number) -> text(row))
        .optional();
  }

  /** The item behind a text or an obligation, withdrawn or not; "" for none. */
  Optional<String> findItem(String textOrDuty) {
    return jdbc.sql(
            """
            select item_id from duty_text where id = :id
              or id = (select text_id from duty where id = :id)
            """)
        .param("id", textOrDuty)
        .query(String.class)
        .optional();
  }

  private static TakenText text(ResultSet row) throws SQLException {
    return new TakenText(
        row.getString("id"),
        row.getString("case_id"),
        BindingText.of(JSON.readTree(row.getString("body"))),
        row.getString("item_id"),
        row.getString("by_whom"),
        at(row),
        row.getLong("leaf"));
  }

  List<Duty> duties(String textId) {
    return jdbc.sql("select * from duty where text_id = ? and withdrawn = 0 order by offer, id")
        .param(textId)
        .query((row, number) -> duty(row))
        .list();
  }

  Optional<Duty> findDuty(String caseId, String id) {
    return jdbc.sql("select * from duty where case_id = ? and id = ? and withdrawn = 0")
        .params(caseId, id)
        .query((row, number) -> duty(row))
        .optional();
  }

  private static Duty duty(ResultSet row) throws SQLException {
    return new Duty(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("text_id"),
        row.getInt("offer"),
        JSON.readValue(row.getString("body"), Obligation.class),
        row.getString("by_whom"),
        at(row),
        row.getLong("leaf"));
  }

  List<Judgement> judgements(String dutyId) {
    return jdbc.sql("select * from duty_judgement where duty_id = ? order by leaf")
        .param(dutyId)
        .query((row, number) -> judgement(row))
        .list();
  }

  private static Judgement judgement(ResultSet row) throws SQLException {
    List<String> claims = new ArrayList<>();
    JSON.readTree(row.getString("claims")).forEach(id -> claims.add(id.asString("")));
    return new Judgement(
        row.getString("duty_id"),
        new DayInterval(
            LocalDate.parse(row.getString("from_day")),
            LocalDate.parse(row.getString("until_day"))),
        Fulfilment.valueOf(row.getString("state")),
        claims,
        row.getString("reason"),
        row.getString("by_whom"),
        at(row),
        row.getLong("leaf"));
  }

  List<ReportReceived> reports(String dutyId) {
    return jdbc.sql("select * from duty_report where duty_id = ? order by day, leaf")
        .param(dutyId)
        .query((row, number) ->
            new ReportReceived(
                row.getString("duty_id"),
                LocalDate.parse(row.getString("day")),
                row.getString("item_id"),
                row.getString("note"),
                row.getString("by_whom"),
                at(row),
                row.getLong("leaf")))
        .list();
  }

  private static Instant at(ResultSet row) throws SQLException {
    return Instant.ofEpochMilli(row.getLong("at"));
  }
}
