package org.tocsin.desk.web.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.desk.appeal.duty.DutyStanding;
import org.tocsin.desk.appeal.duty.Judgement;
import org.tocsin.desk.appeal.duty.TakenText;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.foresight.duty.Account;
import org.tocsin.foresight.duty.DutyDays;
import org.tocsin.foresight.duty.Fulfilment;
import org.tocsin.foresight.duty.Reporting;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Days of obligations as a table and as a document that leave the desk. */
final class DutyFiles {
  private static final JsonMapper JSON = JsonMapper.shared();

  private DutyFiles() {}

  static DataTable days(List<DutyStanding> standings, boolean byPeople) {
    List<List<String>> rows = new ArrayList<>();
    for (DutyStanding one : standings) {
      Optional<DutyDays> days = byPeople ? one.judged() : one.measured();
      days.ifPresent(said -> {
        for (DutyDays.Run run : said.runs()) {
          rows.add(
              List.of(
                  one.duty().obligation().bearer().text(),
                  one.duty().obligation().act().text(),
                  byPeople ? "people" : "reports",
                  run.days().from().toString(),
                  run.days().lastDay().toString(),
                  String.valueOf(run.days().days()),
                  word(run.state()),
                  String.join(" ", run.evidence(Fulfilment.NOT_MET)),
                  String.join(" ", run.evidence(Fulfilment.MET))));
        }
      });
    }
    return new DataTable(
        "Days",
        List.of(
            "bearer",
            "act",
            "by",
            "first",
            "last",
            "days",
            "state",
            "claims_not_met",
            "claims_met"),
        rows);
  }

  static byte[] json(TakenText text, LocalDate asOf, List<DutyStanding> standings) {
    ObjectNode root = JSON.createObjectNode();
    root.put("as_of", asOf.toString()).put("taken_leaf", text.leaf());
    root.set("text", JSON.valueToTree(text.text()));
    ArrayNode duties = root.putArray("stated");
    for (DutyStanding one : standings) {
      ObjectNode duty = duties.addObject();
      duty.put("id", one.duty().id()).put("stated_by", one.duty().by());
      duty.put("leaf", one.duty().leaf());
      duty.set("obligation", JSON.valueToTree(one.duty().obligation()));
      one.measured().ifPresent(days -> write(duty.putObject("by_reports"), days));
      one.judged().ifPresent(days -> write(duty.putObject("by_people"), days));
      ArrayNode judged = duty.putArray("judgements");
      one.judgements().forEach(said -> write(judged.addObject(), said));
      ArrayNode due = duty.putArray("reports_due");
      for (Reporting.Due report : one.due()) {
        ObjectNode node = due.addObject().put("due", report.day().toString());
        node.put("received", report.received().map(LocalDate::toString).orElse(null));
        node.put("days_late", report.daysLate());
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static void write(ObjectNode node, DutyDays days) {
    node.put("first", days.window().from().toString());
    node.put("last", days.window().lastDay().toString());
    node.put("not_met_least", days.daysNotMet().min()).put("not_met_most", days.daysNotMet().max());
    ArrayNode accounts = node.putArray("accounts");
    for (Account account : days.accounts()) {
      ObjectNode one = accounts.addObject().put("account", account.name());
      account.saidBy().forEach(one.putArray("said_by")::add);
      for (Fulfilment state : Fulfilment.values()) {
        one.put(state.name().toLowerCase(Locale.ROOT), account.days(days.window(), state));
      }
    }
    ArrayNode runs = node.putArray("runs");
    for (DutyDays.Run run : days.runs()) {
      ObjectNode one = runs.addObject().put("first", run.days().from().toString());
      one.put("last", run.days().lastDay().toString()).put("state", word(run.state()));
      run.evidence(Fulfilment.NOT_MET).forEach(one.putArray("claims_not_met")::add);
      run.evidence(Fulfilment.MET).forEach(one.putArray("claims_met")::add);
    }
  }

  private static void write(ObjectNode node, Judgement said) {
    node.put("by", said.by()).put("first", said.days().from().toString());
    node.put("last", said.days().lastDay().toString()).put("state", word(said.state()));
    node.put("reason", said.reason()).put("leaf", said.leaf());
    said.claims().forEach(node.putArray("claims")::add);
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
