package org.tocsin.desk.web.warn;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.rule.Firing;
import org.tocsin.desk.warn.rule.History;
import org.tocsin.desk.warn.rule.RuleBook;
import org.tocsin.foresight.alert.AlertRules;

/** The replay of each case, kept for as long as nothing it rests on has changed. Thread-safe. */
@Component
final class Replays {
  private static final int MOST = 4;

  private record Kept(long version, AlertRules rules, LocalDate asOf, List<Firing> firings) {}

  private final History history;
  private final RuleBook rules;
  private final Establishing establishing;
  private final Clock clock;
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  Replays(History history, RuleBook rules, Establishing establishing, Clock clock) {
    this.history = history;
    this.rules = rules;
    this.establishing = establishing;
    this.clock = clock;
  }

  /** The last day the evidence speaks of. */
  LocalDate lastDay(String caseId) {
    return history
        .findLastDay(caseId)
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** What would have fired up to the last day, as far as the viewer sees its evidence. */
  List<Firing> list(String caseId, Viewer viewer) {
    var unseen = establishing.listUnseen(caseId, viewer);
    return all(caseId).stream()
        .filter(firing -> firing.evidence().stream().noneMatch(unseen::contains))
        .toList();
  }

  private synchronized List<Firing> all(String caseId) {
    long version = establishing.position(caseId);
    AlertRules inForce = rules.inForce(caseId);
    LocalDate asOf = lastDay(caseId);
    Kept known = kept.get(caseId);
    if (known == null
        || known.version() != version
        || !known.rules().equals(inForce)
        || !known.asOf().equals(asOf)) {
      known = new Kept(version, inForce, asOf, history.replay(caseId, inForce, asOf));
      kept.remove(caseId);
      if (kept.size() >= MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
      kept.put(caseId, known);
    }
    return known.firings();
  }
}
