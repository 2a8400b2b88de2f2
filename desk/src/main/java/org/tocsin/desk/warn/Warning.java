package org.tocsin.desk.warn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.rule.History;
import org.tocsin.desk.warn.rule.RuleBook;
import org.tocsin.foresight.alert.Alert;
import org.tocsin.foresight.alert.AlertFold;
import org.tocsin.foresight.alert.AlertRule;
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
  private final RuleBook rules;
  private final History history;
  private final Scores scores;

  public Warning(
      Journal journal,
      JdbcClient jdbc,
      Establishing establishing,
      Measuring measuring,
      History history,
      RuleBook rules,
      Ids ids) {
    this.rules = rules;
    this.history = history;
    this.journal = journal;
    this.establishing = establishing;
    this.measuring = measuring;
    this.ids = ids;
    this.table = new AlertTable(jdbc);
    journal.project(table);
    this.scores = new Scores(journal, jdbc, rules);
  }

  /** How alerts turned out. */
  public Scores scores() {
    return scores;
  }

  /**
   * Raises what the evidence up to {@code asOf} gives and nobody has raised yet.
   *
   * @return the new alerts, in order of their days
   */
  public List<AlertRecord> raise(String caseId, LocalDate asOf) {
    AlertRules inForce = rules.inForce(caseId);
    List<Alert> alerts =
        new AlertFold(inForce).replay(history.observations(caseId, asOf), asOf).alerts();
    Unknowns unknowns = new Unknowns(measuring, caseId, asOf);
    return journal.alone(() -> {
      List<Entry> entries = new ArrayList<>();
      for (Alert alert : alerts) {
        if (!table.holds(caseId, alert.key())) {
          entries.add(raised(caseId, alert, inForce.find(alert.ruleId()), unknowns));
        }
      }
      journal.record(entries);
      return entries.stream().map(entry -> get(entry.subject())).toList();
    });
  }

  private Entry raised(String caseId, Alert alert, Optional<AlertRule> rule, Unknowns unknowns) {
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
    ObjectNode outlook = JSON.objectNode();
    outlook.put("lowers", rule.map(AlertRule::standDown).orElse(""));
    outlook.put("who", rule.map(AlertRule::who).orElse(""));
    ArrayNode unknown = outlook.putArray("unknown");
    rule.ifPresent(r -> unknowns.of(alert, r.when()).forEach(unknown::add));
    parts.put("outlook", outlook);
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
    return table.list(caseId).stream().filter(alert -> !alert.restsOnAny(unseen)).toList();
  }

  /** Open alerts of all cases that were raised since, the oldest first. */
  public List<AlertRecord> listFresh(Instant since) {
    return table.listFresh(since);
  }

  public Optional<AlertRecord> find(String id) {
    return table.find(id);
  }

  public Optional<AlertRecord> find(String id, Viewer viewer) {
    return find(id)
        .filter(alert -> !alert.restsOnAny(establishing.listUnseen(alert.caseId(), viewer)));
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
    return acknowledge(id, "", by);
  }

  /**
   * Confirms it, for oneself or for somebody who told so; the first to do so stands.
   *
   * @param how for whom and how, "" for oneself
   * @throws NoSuchElementException when there is none, or none that {@code by} sees
   */
  public AlertRecord acknowledge(String id, String how, Viewer by) {
    AlertRecord seen = getSeen(id, by);
    return journal.alone(() -> {
      AlertRecord alert = get(seen.id());
      if (alert.acknowledgedBy() == null) {
        Map<String, JsonNode> parts =
            how.isBlank() ? Map.of() : Map.of("how", words(alert.caseId(), how));
        journal.record(new Entry(Kinds.ALERT_ACKNOWLEDGED, alert.caseId(), id, by.name(), parts));
      }
      return get(id);
    });
  }

  /**
   * Stands an alert down; the first to do so stands.
   *
   * @throws IllegalArgumentException without a reason
   * @throws NoSuchElementException when there is none, or none that {@code by} sees
   */
  public AlertRecord standDown(String id, String reason, Viewer by) {
    AlertRecord seen = getSeen(id, by);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    return journal.alone(() -> {
      AlertRecord alert = get(seen.id());
      if (alert.end() == null) {
        Map<String, JsonNode> parts = Map.of("reason", words(alert.caseId(), reason));
        journal.record(new Entry(Kinds.ALERT_STOOD_DOWN, alert.caseId(), id, by.name(), parts));
      }
      return get(id);
    });
  }

  private AlertRecord getSeen(String id, Viewer by) {
    return find(id, by).orElseThrow(() -> new NoSuchElementException("no alert " + id));
  }

  /** What a person typed, without the names of persons at risk. */
  private ObjectNode words(String caseId, String text) {
    return JSON.objectNode().put("text", withoutNames(caseId, text.strip()));
  }

  /** A text that may leave the house: names of persons at risk are withheld. */
  public String withoutNames(String caseId, String text) {
    String safe = text;
    for (String name : establishing.namesToHide(caseId)) {
      Pattern whole =
          Pattern.compile(
              "(?<![\\p{L}\\p{M}])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      safe = whole.matcher(safe).replaceAll("[name withheld]");
    }
    return safe;
  }

  /** Alerts as they may leave the house: what is open, without names of persons at risk. */
  public List<AlertRecord> listToLeave(String caseId) {
    return list(caseId).stream()
        .map(alert -> alert.rewritten(text -> withoutNames(caseId, text)))
        .toList();
  }

  /**
   * Says how an alert turned out; the last word on it counts.
   *
   * @param outcome what it warned of, for an alert that came true; "" for a false one
   * @throws IllegalArgumentException without a reason, or without an outcome for a true one
   * @throws NoSuchElementException when there is none that {@code by} sees
   */
  public Score score(String id, boolean cameTrue, String outcome, String reason, Viewer by) {
    AlertRecord alert = getSeen(id, by);
    return scores.record(alert, cameTrue, outcome, withoutNames(alert.caseId(), reason), by);
  }
}
