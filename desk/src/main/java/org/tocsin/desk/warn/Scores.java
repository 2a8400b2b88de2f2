package org.tocsin.desk.warn;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.rule.Outcome;
import org.tocsin.desk.warn.rule.RuleBook;
import org.tocsin.foresight.alert.TrackRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How alerts turned out, and from that the track record of each rule: counted from what people
 * recorded and from nothing else. Lead is counted from the day an alert was issued, not from the
 * day it speaks of; an alert that was issued after the fact has none. Thread-safe.
 */
public final class Scores {
  private final Journal journal;
  private final ScoreTable table;
  private final RuleBook rules;

  Scores(Journal journal, JdbcClient jdbc, RuleBook rules) {
    this.journal = journal;
    this.table = new ScoreTable(jdbc);
    this.rules = rules;
    journal.project(table);
  }

  public Optional<Score> find(String alertId) {
    return table.find(alertId);
  }

  Score record(AlertRecord alert, boolean cameTrue, String outcome, String reason, Viewer by) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    boolean known =
        rules.listOutcomes(alert.caseId()).stream().anyMatch(one -> one.id().equals(outcome));
    if (cameTrue != known) {
      throw new IllegalArgumentException(
          "an alert that came true needs what happened, and one that did not has none");
    }
    ObjectNode score = JsonNodeFactory.instance.objectNode();
    score.put("verdict", cameTrue ? "true" : "false").put("outcome", outcome);
    Map<String, JsonNode> parts =
        Map.of(
            "score",
            score,
            "reason",
            JsonNodeFactory.instance.objectNode().put("text", reason.strip()));
    journal.record(new Entry(Kinds.ALERT_SCORED, alert.caseId(), alert.id(), by.name(), parts));
    return find(alert.id()).orElseThrow();
  }

  /**
   * The record of each rule that has raised an alert or missed something, by id.
   *
   * @param alerts of the case, as far as the viewer sees them
   */
  public Map<String, TrackRecord> records(String caseId, List<AlertRecord> alerts) {
    Map<String, Outcome> outcomes =
        rules.listOutcomes(caseId).stream()
            .collect(Collectors.toMap(Outcome::id, Function.identity()));
    Map<String, List<AlertRecord>> byRule =
        alerts.stream().collect(Collectors.groupingBy(AlertRecord::rule));
    outcomes.values().stream()
        .flatMap(outcome -> outcome.missedBy().stream())
        .forEach(rule -> byRule.putIfAbsent(rule, List.of()));
    return byRule.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> record(entry.getKey(), entry.getValue(), outcomes)));
  }

  private TrackRecord record(String rule, List<AlertRecord> alerts, Map<String, Outcome> outcomes) {
    int truly = 0;
    int falsely = 0;
    int open = 0;
    List<Integer> leads = new ArrayList<>();
    for (AlertRecord alert : alerts) {
      Optional<Score> score = find(alert.id());
      if (score.isEmpty()) {
        open++;
      } else if (score.get().cameTrue()) {
        truly++;
        Outcome outcome = outcomes.get(score.get().outcome());
        if (outcome != null && lead(alert, outcome) >= 0) {
          leads.add(lead(alert, outcome));
        }
      } else {
        falsely++;
      }
    }
    int missed =
        (int)
            outcomes.values().stream().filter(outcome -> outcome.missedBy().contains(rule)).count();
    return new TrackRecord(truly, falsely, open, missed, leads);
  }

  /** Days from the issue of an alert to what it warned of; negative when it came after. */
  public static int lead(AlertRecord alert, Outcome outcome) {
    LocalDate issued = LocalDate.ofInstant(alert.raisedAt(), ZoneOffset.UTC);
    return (int) ChronoUnit.DAYS.between(issued, outcome.day());
  }
}
