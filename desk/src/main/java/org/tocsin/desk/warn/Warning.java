package org.tocsin.desk.warn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.alert.Alert;
import org.tocsin.foresight.alert.AlertFold;
import org.tocsin.foresight.alert.AlertRules;
import org.tocsin.foresight.alert.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of step 5: replays everything observed through the rules and raises what is new. The
 * same evidence gives the same keys, so nothing is raised twice. Thread-safe.
 */
public final class Warning {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;
  private final Establishing establishing;
  private final Measuring measuring;
  private final Ids ids;
  private final AlertTable table;
  private final AlertFold fold = new AlertFold(AlertRules.shipped());

  public Warning(
      Journal journal, JdbcClient jdbc, Establishing establishing, Measuring measuring, Ids ids) {
    this.journal = journal;
    this.establishing = establishing;
    this.measuring = measuring;
    this.ids = ids;
    this.table = new AlertTable(jdbc);
    journal.project(table);
  }

  /**
   * Raises what the evidence up to {@code asOf} gives and nobody has raised yet.
   *
   * @return the new alerts, in order of their days
   */
  public List<AlertRecord> raise(String caseId, LocalDate asOf) {
    List<Alert> alerts = fold.replay(measuring.observations(caseId, asOf), asOf).alerts();
    return journal.alone(() -> {
      List<Entry> entries = new ArrayList<>();
      for (Alert alert : alerts) {
        if (!table.holds(caseId, alert.key())) {
          entries.add(raised(caseId, alert));
        }
      }
      journal.record(entries);
      return entries.stream().map(entry -> get(entry.subject())).toList();
    });
  }

  private Entry raised(String caseId, Alert alert) {
    ObjectNode what = JSON.objectNode();
    what.put("key", alert.key()).put("rule", alert.ruleId()).put("day", alert.day().toString());
    what.put("level", alert.level().name().toLowerCase(Locale.ROOT));
    what.put("headline", alert.headline());
    ArrayNode reasons = JSON.arrayNode();
    for (Reason reason : alert.reasons()) {
      ObjectNode one = reasons.addObject().put("text", reason.text());
      reason.evidenceIds().forEach(one.putArray("evidence")::add);
    }
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("alert", what);
    parts.put("reasons", JSON.objectNode().set("list", reasons));
    return new Entry(Kinds.ALERT_RAISED, caseId, ids.next(), Entry.MACHINE, parts);
  }

  /** The alerts of a case that rest on nothing but what is open, by day. */
  public List<AlertRecord> list(String caseId) {
    return list(caseId, Viewer.machine());
  }

  /**
   * The alerts of a case, by day. An alert quotes what it rests on: one that was raised before a
   * record of its evidence was restricted is shown only to who sees that record.
   */
  public List<AlertRecord> list(String caseId, Viewer viewer) {
    Set<String> unseen = establishing.listUnseen(caseId, viewer);
    return table.list(caseId).stream().filter(alert -> !restsOn(alert, unseen)).toList();
  }

  private static boolean restsOn(AlertRecord alert, Set<String> unseen) {
    return !unseen.isEmpty()
        && alert.reasons().stream()
            .anyMatch(reason -> reason.evidence().stream().anyMatch(unseen::contains));
  }

  public Optional<AlertRecord> find(String id) {
    return table.find(id);
  }

  public Optional<AlertRecord> find(String id, Viewer viewer) {
    return find(id)
        .filter(alert -> !restsOn(alert, establishing.listUnseen(alert.caseId(), viewer)));
  }

  /**
   * @throws NoSuchElementException when there is no such alert
   */
  public AlertRecord get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no alert " + id));
  }

  /**
   * Confirms that {@code by} has seen it.
   *
   * @throws NoSuchElementException when there is none, or none that {@code by} sees
   */
  public AlertRecord acknowledge(String id, Viewer by) {
    return find(id, by)
        .map(alert -> acknowledge(alert.id(), by.name()))
        .orElseThrow(() -> new NoSuchElementException("no alert " + id));
  }

  /** Confirms that {@code by} has seen it; the first to do so stands. */
  public AlertRecord acknowledge(String id, String by) {
    return journal.alone(() -> {
      AlertRecord alert = get(id);
      if (alert.acknowledgedBy() == null) {
        journal.record(new Entry(Kinds.ALERT_ACKNOWLEDGED, alert.caseId(), id, by, Map.of()));
      }
      return get(id);
    });
  }
}
