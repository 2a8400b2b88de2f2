package org.tocsin.desk.warn.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.foresight.alert.Alert;
import org.tocsin.foresight.alert.AlertFold;
import org.tocsin.foresight.alert.AlertRules;
import org.tocsin.foresight.alert.Observation;

/**
 * Replays a case as it became known: on each day the rules look at nothing but what had been
 * published by then. Grades and corrections are those of today. Thread-safe.
 */
public final class History {
  private final Establishing establishing;
  private final Measuring measuring;
  private final Lookout lookout;

  public History(Establishing establishing, Measuring measuring, Assessing assessing) {
    this.establishing = establishing;
    this.measuring = measuring;
    this.lookout = new Lookout(establishing, measuring, new FindingWatch(establishing, assessing));
  }

  /** What the rules look at, from everything that is known now. */
  public List<Observation> observations(String caseId, LocalDate asOf) {
    return lookout.observations(caseId, asOf);
  }

  /** The last day the evidence speaks of; empty when it names none. */
  public Optional<LocalDate> findLastDay(String caseId) {
    return measuring.findAsOf(caseId);
  }

  /** Whether an item had been published by a day. */
  public Predicate<String> publishedBy(String caseId, LocalDate day) {
    return new Published(establishing, caseId).items(day)::contains;
  }

  /** The days on which something was published, in order, up to {@code asOf}. */
  public List<LocalDate> listDays(String caseId, LocalDate asOf) {
    return new Published(establishing, caseId).list(asOf);
  }

  /** Every alert these rules would have raised up to {@code asOf}, in the order of the days. */
  public List<Firing> replay(String caseId, AlertRules rules, LocalDate asOf) {
    Published published = new Published(establishing, caseId);
    List<LocalDate> days = published.list(asOf);
    AlertFold fold = new AlertFold(rules);
    Set<String> keys = new HashSet<>();
    List<Firing> firings = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      LocalDate known = days.get(i);
      LocalDate until = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : asOf;
      Set<String> items = published.items(known);
      List<Observation> seen = lookout.observations(caseId, until, items::contains);
      for (Alert alert : fold.replay(seen, until).alerts()) {
        if (keys.add(alert.key())) {
          firings.add(new Firing(alert.day().isBefore(known) ? known : alert.day(), alert));
        }
      }
    }
    firings.sort(Comparator.comparing(Firing::firedOn).thenComparing(f -> f.alert().day()));
    return List.copyOf(firings);
  }
}
