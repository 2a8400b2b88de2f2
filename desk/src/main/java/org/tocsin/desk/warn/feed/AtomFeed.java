package org.tocsin.desk.warn.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.tocsin.desk.warn.AlertRecord;

/** The alerts of one case as an Atom feed (RFC 4287), the latest first. */
public final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final int MOST = 50;

  private final String caseId;
  private final List<AlertRecord> alerts;

  /**
   * @param alerts as they may leave the house: open, and without names of persons at risk
   */
  public AtomFeed(String caseId, List<AlertRecord> alerts) {
    this.caseId = caseId;
    this.alerts = alerts.reversed().stream().limit(MOST).toList();
  }

  public String xml() {
    Xml xml = new Xml("feed", NAMESPACE);
    Instant updated =
        alerts.stream().map(AtomFeed::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    xml.add("id", "urn:tocsin:feed:" + caseId)
        .add("title", "Tocsin: alerts")
        .add("updated", moment(updated))
        .around("author", () -> xml.add("name", "Tocsin"));
    alerts.forEach(alert -> xml.around("entry", () -> entry(xml, alert)));
    return xml.end();
  }

  private static void entry(Xml xml, AlertRecord alert) {
    xml.add("id", "urn:tocsin:alert:" + alert.id())
        .add("title", alert.level() + ": " + alert.headline())
        .add("updated", moment(updated(alert)))
        .add("published", moment(alert.raisedAt()))
        .mark("category", "term", alert.level())
        .mark("category", "term", alert.state().name().toLowerCase(Locale.ROOT))
        .mark(
            "link", "rel", "alternate", "type", "application/cap+xml", "href", alert.id() + ".cap");
    StringBuilder summary = new StringBuilder();
    alert.reasons().forEach(reason -> summary.append(reason.text()).append(". "));
    xml.add("summary", summary.toString().strip());
  }

  private static Instant updated(AlertRecord alert) {
    AlertRecord.End end = alert.end();
    return Stream.of(alert.raisedAt(), alert.acknowledgedAt(), end == null ? null : end.at())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .max(Instant::compareTo)
        .orElse(alert.raisedAt());
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
