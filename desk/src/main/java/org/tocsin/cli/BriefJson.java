package org.tocsin.cli;

import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.warn.AlertRecord;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The summary of a brief for machines: one JSON object. */
final class BriefJson {
  private static final JsonMapper FORM =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private BriefJson() {}

  static String of(BriefReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("case", report.file().name()).put("case_id", report.file().id());
    json.put("as_of", report.asOf().toString());
    ObjectNode items = json.putObject("items");
    items.put("in_case", report.items().size()).put("sealed_new", report.sealedNew());
    items.put("known", report.known());
    ObjectNode facts = json.putObject("facts");
    facts.put("before", report.factsBefore()).put("after", report.factsAfter());
    addSummary(json, report.summary());
    json.put("alerts_new", report.raised().size());
    addTroubles(json, report);
    json.put("partial", report.isPartial());
    json.put("home", report.home().toString());
    ObjectNode dossier = json.putObject("dossier");
    dossier.put("folder", report.dossier().folder().toAbsolutePath().toString());
    dossier.put("sentences", report.dossier().sentences()).put("new", report.dossier().isNew());
    return FORM.writeValueAsString(json);
  }

  private static void addSummary(ObjectNode json, CaseSummary summary) {
    var claims = json.putArray("claims_by_speaker");
    summary
        .voices()
        .forEach(v -> claims.addObject().put("speaker", v.speaker()).put("claims", v.claims()));
    json.put("dated_events", summary.datedEvents().size());
    json.put("addressees", summary.addressees()).put("demands", summary.demands());
    var appeals = json.putArray("appeals");
    summary.board().appeals().forEach(appeal -> add(appeals.addObject(), appeal));
    var corridors = json.putArray("corridors");
    summary.corridors().forEach(corridor -> add(corridors.addObject(), corridor));
    var supplies = json.putArray("supplies");
    summary.supplies().forEach(supply -> add(supplies.addObject(), supply));
    json.put("indicators", summary.indicators().size());
    var alerts = json.putArray("alerts");
    summary.alerts().forEach(alert -> add(alerts.addObject(), alert));
  }

  private static void add(ObjectNode json, Board.AppealSheet appeal) {
    json.put("title", appeal.title()).put("speaker", appeal.speaker());
    json.put("day", appeal.day() == null ? null : appeal.day().toString());
    json.put("addressees", appeal.addressees().size());
    json.put("demands", appeal.addressees().stream().mapToInt(a -> a.demands().size()).sum());
  }

  private static void add(ObjectNode json, CorridorMeasure corridor) {
    json.put("name", corridor.name()).put("state", corridor.state());
    json.put(
        "closed_since", corridor.closedSince() == null ? null : corridor.closedSince().toString());
    json.put("days_closed_min", corridor.daysClosedMin());
    json.put("days_closed_max", corridor.daysClosedMax());
    json.put("disputes", corridor.disputes().size());
  }

  private static void add(ObjectNode json, SupplyMeasure supply) {
    json.put("commodity", supply.commodity()).put("place", supply.place());
    json.put("days_p10", supply.daysP10()).put("days_p50", supply.daysP50());
    json.put("days_p90", supply.daysP90());
    supply.unknown().forEach(json.putArray("unknown")::add);
  }

  private static void add(ObjectNode json, AlertRecord alert) {
    json.put("rule", alert.rule()).put("level", alert.level());
    json.put("day", alert.day().toString()).put("headline", alert.headline());
  }

  private static void addTroubles(ObjectNode json, BriefReport report) {
    var troubles = json.putArray("troubles");
    for (BriefReport.Trouble trouble : report.troubles()) {
      ObjectNode one = troubles.addObject();
      one.put("input", trouble.input()).put("reason", trouble.reason());
      one.put("what_to_do", trouble.whatToDo()).put("loss", trouble.isLoss());
    }
  }
}
