package org.tocsin.desk.warn.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules of a case, their switches and trials, and what happened, as tables. */
final class RuleTable implements View {

  /** A rule was switched. */
  record Switch(boolean on, String reason) {}

  private final JdbcClient jdbc;

  RuleTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "warn-rules";
  }

  @Override
  public void clear() {
    for (String table : List.of("rule_text", "rule_switch", "rule_trial", "outcome")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.RULE_WRITTEN -> written(fact);
      case Kinds.RULE_SWITCHED -> switched(fact);
      case Kinds.RULE_TRIED -> tried(fact);
      case Kinds.OUTCOME_RECORDED -> happened(fact);
      default -> {}
    }
  }

  /** A new text takes the switch and the trial of the text before with it. */
  private void written(Recorded fact) {
    for (String table : List.of("rule_text", "rule_switch", "rule_trial")) {
      jdbc.sql("delete from " + table + " where case_id = ? and id = ?")
          .params(fact.caseId(), fact.subject())
          .update();
    }
    insert("rule_text (case_id, id, content", fact, fact.part("rule").path("text").asString(""));
  }

  private void tried(Recorded fact) {
    jdbc.sql("delete from rule_trial where case_id = ? and id = ?")
        .params(fact.caseId(), fact.subject())
        .update();
    insert("rule_trial (case_id, id, result", fact, fact.part("trial").toString());
  }

  private void insert(String into, Recorded fact, String content) {
    jdbc.sql("insert into " + into + ", by_whom, at, leaf) values (?, ?, ?, ?, ?, ?)")
        .params(fact.caseId(), fact.subject(), content, fact.by())
        .params(fact.at().toEpochMilli(), fact.leaf())
        .update();
  }

  private void switched(Recorded fact) {
    jdbc.sql("delete from rule_switch where case_id = ? and id = ?")
        .params(fact.caseId(), fact.subject())
        .update();
    jdbc.sql(
            "insert into rule_switch (case_id, id, is_on, reason, by_whom, at, leaf)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(fact.caseId(), fact.subject(), fact.part("switch").path("on").asBoolean() ? 1 : 0)
        .params(fact.part("reason").path("text").asString(""), fact.by())
        .params(fact.at().toEpochMilli(), fact.leaf())
        .update();
  }

  private void happened(Recorded fact) {
    JsonNode outcome = fact.part("outcome");
    jdbc.sql(
            "insert into outcome (id, case_id, what, day, missed_by, claims, by_whom, at, leaf)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(fact.subject(), fact.caseId(), outcome.path("what").asString(""))
        .params(outcome.path("day").asString(""), outcome.path("missed_by").toString())
        .params(outcome.path("claims").toString(), fact.by())
        .params(fact.at().toEpochMilli(), fact.leaf())
        .update();
  }

  /** Texts of the rules written for a case, by id, in the order of their first letters. */
  Map<String, String> texts(String caseId) {
    Map<String, String> texts = new LinkedHashMap<>();
    jdbc.sql("select id, content from rule_text where case_id = ? order by id")
        .param(caseId)
        .query((RowCallbackHandler) row -> texts.put(row.getString(1), row.getString(2)));
    return texts;
  }

  Map<String, Switch> switches(String caseId) {
    Map<String, Switch> all = new LinkedHashMap<>();
    jdbc.sql("select id, is_on, reason from rule_switch where case_id = ?")
        .param(caseId)
        .query(
            (RowCallbackHandler)
                row -> all.put(row.getString(1), new Switch(row.getInt(2) == 1, row.getString(3))));
    return all;
  }

  Map<String, Trial> trials(String caseId) {
    Map<String, Trial> all = new LinkedHashMap<>();
    jdbc.sql("select id, result, by_whom, at, leaf from rule_trial where case_id = ?")
        .param(caseId)
        .query((RowCallbackHandler) row -> all.put(row.getString(1), trial(row)));
    return all;
  }

  private static Trial trial(ResultSet row) throws SQLException {
    return Trial.of(
        JsonMapper.shared().readTree(row.getString("result")),
        row.getString("by_whom"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("leaf"));
  }

  List<Outcome> outcomes(String caseId) {
    return jdbc.sql(
            "select id, case_id, what, day, missed_by, claims, by_whom, at, leaf from outcome"
                + " where case_id = ? order by day, leaf")
        .param(caseId)
        .query(RuleTable::outcome)
        .list();
  }

  private static Outcome outcome(ResultSet row, int number) throws SQLException {
    return new Outcome(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("what"),
        LocalDate.parse(row.getString("day")),
        words(row.getString("missed_by")),
        words(row.getString("claims")),
        row.getString("by_whom"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("leaf"));
  }

  private static List<String> words(String json) {
    List<String> words = new ArrayList<>();
    JsonMapper.shared().readTree(json).forEach(word -> words.add(word.asString("")));
    return List.copyOf(words);
  }
}
