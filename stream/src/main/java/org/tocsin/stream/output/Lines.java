package org.tocsin.stream.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.foresight.alert.Alert;
import org.tocsin.foresight.alert.Reason;
import org.tocsin.foresight.supply.RollingReceipts;
import org.tocsin.foresight.window.PlaceStep;
import org.tocsin.foresight.window.PlaceWindow;
import org.tocsin.foresight.window.WindowTally;
import org.tocsin.stream.claim.HeardClaim;
import org.tocsin.stream.input.Report;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what came out as lines. The same value always gives the same characters: fields in a fixed
 * order, the ones to sort by first. No line holds words of a report.
 */
public final class Lines {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Lines() {}

  /** The lines of one day of one place. */
  public static List<Line> of(PlaceStep step) {
    List<Line> lines = new ArrayList<>();
    step.alerts().forEach(alert -> lines.add(alert(step.state().place(), alert)));
    step.window().ifPresent(window -> lines.add(window(window)));
    return lines;
  }

  private static Line alert(String place, Alert alert) {
    ObjectNode line = JSON.objectNode();
    line.put("day", alert.day().toString()).put("place", place);
    line.put("rule", alert.ruleId()).put("key", alert.key());
    line.put("level", alert.level().name().toLowerCase(Locale.ROOT));
    line.put("headline", alert.headline());
    ArrayNode reasons = line.putArray("reasons");
    for (Reason reason : alert.reasons()) {
      ObjectNode one = reasons.addObject().put("text", reason.text());
      reason.evidenceIds().forEach(one.putArray("evidence")::add);
    }
    return new Line(Line.Kind.ALERTS, line.toString());
  }

  private static Line window(PlaceWindow window) {
    WindowTally tally = window.tally();
    ObjectNode line = JSON.objectNode();
    line.put("from", tally.days().from().toString());
    line.put("to", tally.days().lastDay().toString());
    line.put("place", window.place()).put("complete", window.complete());
    line.put("claims", tally.claims()).put("denied", tally.denied());
    line.put("vague", tally.vague()).put("ahead", tally.ahead());
    line.put("speakers", tally.speakers().size());
    ObjectNode kinds = line.putObject("kinds");
    tally.kinds().forEach(kinds::put);
    ObjectNode way = line.putObject("way_days");
    tally.wayDays().forEach(way::put);
    way.put("unknown", tally.unknownDays());
    window.trucks().ifPresentOrElse(trucks -> trucks(line, trucks), () -> line.putNull("trucks"));
    return new Line(Line.Kind.WINDOWS, line.toString());
  }

  private static void trucks(ObjectNode line, RollingReceipts trucks) {
    ObjectNode node = line.putObject("trucks");
    node.put("low", trucks.low()).put("high", trucks.high());
    node.put("normal", trucks.normal()).put("known_days", trucks.knownDays());
  }

  /** What was said of a day that was complete already. */
  public static Line late(HeardClaim heard) {
    ObjectNode line = JSON.objectNode();
    line.put("report_day", heard.reportDay().toString()).put("day", heard.claim().day().toString());
    line.put("open_from", heard.foldDay().toString()).put("claim", heard.claim().id());
    line.put("place", heard.claim().place()).put("kind", heard.claim().kind());
    line.put("denied", heard.claim().denied()).put("judged", heard.isFolded());
    return new Line(Line.Kind.LATE, line.toString());
  }

  /** What could not be read, and why. */
  public static Line refused(Report report, String reason) {
    ObjectNode line = JSON.objectNode();
    line.put("input", report.partition()).put("number", report.number()).put("reason", reason);
    return new Line(Line.Kind.REFUSED, line.toString());
  }
}
