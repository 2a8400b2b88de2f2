package org.tocsin.desk.warn.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tocsin.desk.warn.AlertRecord;

/**
 * One alert as a message of the Common Alerting Protocol 1.2 (OASIS Standard, 1 July 2010). An
 * alert that was stood down is a {@code Cancel} that names the {@code Alert}. Certainty is always
 * {@code Unknown}: we record who says what and give no probability.
 */
public final class CapMessage {
  private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
  private static final String SENDER = "tocsin@desk.invalid";

  /** The standard wants seconds, and UTC written as -00:00. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'-00:00'");

  private final AlertRecord alert;
  private final boolean exercise;

  /**
   * @param alert as it may leave the house: open, and without names of persons at risk
   * @param exercise whether it belongs to an exercise
   */
  public CapMessage(AlertRecord alert, boolean exercise) {
    this.alert = alert;
    this.exercise = exercise;
  }

  public String xml() {
    Xml xml = new Xml("alert", NAMESPACE);
    AlertRecord.End end = alert.end();
    boolean over = end != null;
    xml.add("identifier", identifier(over))
        .add("sender", SENDER)
        .add("sent", moment(end == null ? alert.raisedAt() : end.at()))
        .add("status", exercise ? "Exercise" : "Actual")
        .add("msgType", over ? "Cancel" : "Alert")
        .add("scope", "Restricted")
        .add("restriction", "For those the desk's administrator gave this to.");
    if (end != null) {
      xml.add("note", end.reason());
      xml.add("references", SENDER + "," + identifier(false) + "," + moment(alert.raisedAt()));
    }
    return xml.around("info", () -> info(xml)).end();
  }

  private void info(Xml xml) {
    xml.add("language", "en")
        .add("category", "Security")
        .add("event", "Early warning: " + alert.rule())
        .add("responseType", "Assess")
        .add("urgency", urgency())
        .add("severity", severity())
        .add("certainty", "Unknown")
        .add("effective", moment(alert.raisedAt()))
        .add("onset", moment(alert.day().atStartOfDay(ZoneOffset.UTC).toInstant()))
        .add("senderName", "Tocsin")
        .add("headline", alert.headline())
        .add("description", description());
    if (!alert.outlook().lowers().isEmpty()) {
      xml.add("instruction", "What would lower it: " + alert.outlook().lowers());
    }
    xml.around(
        "parameter",
        () -> xml.add("valueName", "ledger-entry").add("value", String.valueOf(alert.leaf())));
    xml.around("area", () -> xml.add("areaDesc", "As the headline names it"));
  }

  private String identifier(boolean over) {
    return "tocsin." + alert.id() + (over ? ".end" : "");
  }

  private String description() {
    String reasons =
        alert.reasons().stream().map(AlertRecord.Reason::text).collect(Collectors.joining("\n"));
    String unknown =
        alert.outlook().unknown().stream()
            .map(text -> "\nNot known: " + text)
            .collect(Collectors.joining());
    return reasons + unknown + "\nIt rests on reports; nothing in it is a finding of fact.";
  }

  private String urgency() {
    return switch (alert.level().toLowerCase(Locale.ROOT)) {
      case "emergency" -> "Immediate";
      case "warning" -> "Expected";
      default -> "Future";
    };
  }

  private String severity() {
    return switch (alert.level().toLowerCase(Locale.ROOT)) {
      case "emergency" -> "Extreme";
      case "warning" -> "Severe";
      default -> "Moderate";
    };
  }

  private static String moment(Instant at) {
    return MOMENT.format(at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
  }
}
