package org.tocsin.desk.appeal.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Appeals, addressees, demands and steps as tables. */
final class AppealTable implements View {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> TABLES =
      List.of("asked_appeal", "asked_addressee", "asked_demand", "asked_ground", "asked_step");

  private final JdbcClient jdbc;

  AppealTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "asked";
  }

  @Override
  public void clear() {
    TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.APPEAL_OPENED -> open(fact, part(fact, "appeal"));
      case Kinds.ADDRESSEE_NAMED -> name(fact, part(fact, "addressee"));
      case Kinds.DEMAND_MADE -> demand(fact, part(fact, "demand"));
      case Kinds.DEADLINE_SET -> deadline(fact);
      case Kinds.EVIDENCE_LAID -> ground(fact, fact.subject(), part(fact, "evidence"));
      case Kinds.STEP_SHOWN -> step(fact, part(fact, "step"));
      case Kinds.STEP_WITHDRAWN -> withdraw(fact);
      default -> {}
    }
  }

  private static JsonNode part(Recorded fact, String name) {
    return fact.parts().getOrDefault(name, JsonNodeFactory.instance.objectNode());
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.asString() : null;
  }

  private void open(Recorded fact, JsonNode appeal) {
    jdbc.sql("insert into asked_appeal values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(fact.subject(), fact.caseId(), appeal.path("title").asString(""))
        .param(appeal.path("speaker").asString(""))
        .param(text(appeal, "day"))
        .param(text(appeal, "item"))
        .params(fact.by(), fact.leaf())
        .update();
  }

  private void name(Recorded fact, JsonNode addressee) {
    jdbc.sql("insert into asked_addressee values (?, ?, ?, ?, ?, ?)")
        .params(fact.subject(), addressee.path("appeal").asString(""), fact.caseId())
        .params(addressee.path("name").asString(""), addressee.toString(), fact.leaf())
        .update();
  }

  private void demand(Recorded fact, JsonNode demand) {
    jdbc.sql("insert into asked_demand values (?, ?, ?, ?, ?, ?, ?)")
        .params(fact.subject(), demand.path("appeal").asString(""), fact.caseId())
        .param(demand.toString())
        .param(text(demand, "deadline"))
        .params(demand.path("stated").asBoolean(false) ? 1 : 0, fact.leaf())
        .update();
    part(fact, "evidence").path("rests_on").forEach(one -> ground(fact, fact.subject(), one));
  }

  private void ground(Recorded fact, String demand, JsonNode evidence) {
    jdbc.sql("insert into asked_ground values (?, ?, ?, ?) on conflict do nothing")
        .params(fact.leaf(), demand)
        .params(evidence.path("kind").asString(""), evidence.path("id").asString(""))
        .update();
  }

  private void deadline(Recorded fact) {
    jdbc.sql("update asked_demand set deadline = ?, stated = 0 where id = ?")
        .param(text(part(fact, "deadline"), "day"))
        .param(fact.subject())
        .update();
  }

  private void step(Recorded fact, JsonNode step) {
    jdbc.sql("insert into asked_step values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')")
        .params(fact.leaf(), fact.caseId(), fact.subject())
        .params(step.path("addressee").asString(""), step.path("party").asString(""))
        .params(step.path("kind").asString(""), step.path("day").asString(""))
        .params(part(fact, "evidence").toString(), part(fact, "note").path("text").asString(""))
        .param(fact.by())
        .update();
  }

  private void withdraw(Recorded fact) {
    JsonNode what = part(fact, "withdrawal");
    jdbc.sql("update asked_step set withdrawn = 1, withdrawn_why = ? where leaf = ?")
        .params(what.path("reason").asString(""), what.path("step").asLong(-1))
        .update();
  }

  Optional<Appeal> findAppeal(String id) {
    return find("asked_appeal where id = ?", id, AppealTable::appeal);
  }

  Optional<Appeal> findAppealOf(String itemId) {
    return find("asked_appeal where item_id = ?", itemId, AppealTable::appeal);
  }

  List<Appeal> listAppeals(String caseId) {
    return list("asked_appeal where case_id = ? order by leaf", caseId, AppealTable::appeal);
  }

  List<Addressee> listAddressees(String caseId) {
    return list("asked_addressee where case_id = ? order by leaf", caseId, AppealTable::addressee);
  }

  Optional<Addressee> findAddressee(String id) {
    return find("asked_addressee where id = ?", id, AppealTable::addressee);
  }

  List<Demand> listDemands(String caseId) {
    return list(
        "asked_demand where case_id = ? order by leaf", caseId, (row, number) -> demand(row));
  }

  Optional<Demand> findDemand(String id) {
    return find("asked_demand where id = ?", id, (row, number) -> demand(row));
  }

  List<Step> listSteps(String caseId) {
    return list("asked_step where case_id = ? order by leaf", caseId, AppealTable::step);
  }

  List<Step> listStepsOf(String demandId) {
    return list("asked_step where demand_id = ? order by day, leaf", demandId, AppealTable::step);
  }

  private <T> List<T> list(String from, String value, RowMapper<T> as) {
    return jdbc.sql("select * from " + from).param(value).query(as).list();
  }

  private <T> Optional<T> find(String from, String value, RowMapper<T> as) {
    return jdbc.sql("select * from " + from).param(value).query(as).optional();
  }

  private static Appeal appeal(ResultSet row, int number) throws SQLException {
    return new Appeal(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("title"),
        row.getString("speaker"),
        day(row.getString("day")),
        row.getString("item_id"),
        row.getString("by_whom"),
        row.getLong("leaf"));
  }

  private static Addressee addressee(ResultSet row, int number) throws SQLException {
    JsonNode content = JSON.readTree(row.getString("content"));
    List<Addressee.Party> parties = new ArrayList<>();
    content
        .path("parties")
        .forEach(one ->
            parties.add(
                new Addressee.Party(one.path("id").asString(""), one.path("name").asString(""))));
    List<String> institutions = new ArrayList<>();
    content.path("institutions").forEach(one -> institutions.add(one.asString("")));
    return new Addressee(
        row.getString("id"),
        row.getString("appeal_id"),
        row.getString("name"),
        List.copyOf(institutions),
        List.copyOf(parties),
        day(text(content, "member_day")),
        content.path("missing").asInt(0),
        row.getLong("leaf"));
  }

  private Demand demand(ResultSet row) throws SQLException {
    JsonNode content = JSON.readTree(row.getString("content"));
    List<String> addressees = new ArrayList<>();
    content.path("addressees").forEach(one -> addressees.add(one.asString("")));
    String id = row.getString("id");
    return new Demand(
        id,
        row.getString("appeal_id"),
        row.getString("case_id"),
        content.path("text").asString(""),
        content.path("force").asString("normal"),
        content.path("polarity").asString("do"),
        content.path("forum").asString(""),
        content.path("measure").asString(""),
        content.path("target").asString(""),
        content.path("instrument").asString(""),
        content.path("ultimate").asString(""),
        content.path("timing").asString(""),
        day(row.getString("deadline")),
        row.getInt("stated") == 1,
        grounds(id),
        List.copyOf(addressees),
        text(content, "candidate"),
        row.getLong("leaf"));
  }

  private List<Evidence> grounds(String demandId) {
    return jdbc.sql("select kind, id from asked_ground where demand_id = ? order by leaf, kind, id")
        .param(demandId)
        .query((row, number) ->
            new Evidence(
                Evidence.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                row.getString(2),
                -1))
        .list();
  }

  private static Step step(ResultSet row, int number) throws SQLException {
    return new Step(
        row.getLong("leaf"),
        row.getString("demand_id"),
        row.getString("addressee_id"),
        row.getString("party"),
        StepKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        LocalDate.parse(row.getString("day")),
        Evidence.of(JSON.readTree(row.getString("evidence"))),
        row.getString("note"),
        row.getString("by_whom"),
        row.getInt("withdrawn") == 1);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
