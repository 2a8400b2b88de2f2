package org.tocsin.desk.appeal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.foresight.corridor.CorridorHistory;
import org.tocsin.foresight.duty.Account;
import org.tocsin.foresight.duty.CorridorDuty;
import org.tocsin.foresight.duty.DutyDays;
import org.tocsin.foresight.duty.Stretch;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.interval.Timeline;

/** Works out where obligations stand, from the measures and from what people hold. */
final class Standings {
  private final Measuring measuring;

  Standings(Measuring measuring) {
    this.measuring = measuring;
  }

  /** From the first day an obligation binds to its last, or to {@code asOf}. */
  static Optional<DayInterval> window(Obligation obligation, LocalDate asOf) {
    LocalDate last = obligation.lastDay().filter(day -> day.isBefore(asOf)).orElse(asOf);
    return obligation
        .firstDay()
        .filter(first -> !first.isAfter(last))
        .map(first -> DayInterval.inclusive(first, last));
  }

  /** What the reports say; of a way nobody speaks of there is an account of nothing. */
  Optional<DutyDays> measured(String caseId, Obligation obligation, LocalDate asOf) {
    return obligation
        .findTie()
        .flatMap(tie ->
            window(obligation, asOf)
                .map(days ->
                    measuring.histories(caseId, asOf).stream()
                        .filter(history -> tie.isAbout(history.corridor()))
                        .findFirst()
                        .map(history -> read(days, tie, history))
                        .orElseGet(() -> new DutyDays(days, List.of()))));
  }

  private static DutyDays read(DayInterval days, Tie tie, CorridorHistory history) {
    return CorridorDuty.read(days, tie.condition(), history);
  }

  /** What people hold, an account a person, in the order they first spoke. */
  static Optional<DutyDays> judged(
      Obligation obligation, List<Judgement> judgements, LocalDate asOf) {
    return window(obligation, asOf).map(days -> new DutyDays(days, accounts(judgements)));
  }

  private static List<Account> accounts(List<Judgement> judgements) {
    Map<String, Timeline<Judgement>> byPerson = new LinkedHashMap<>();
    for (Judgement one : judgements) {
      Timeline<Judgement> own = Timeline.of(one.days(), one);
      byPerson.merge(one.by(), own, Timeline::overlay);
    }
    List<Account> accounts = new ArrayList<>();
    byPerson.forEach((person, timeline) ->
        accounts.add(
            new Account(
                person,
                List.of(person),
                timeline.pieces().stream()
                    .map(piece ->
                        new Stretch(piece.days(), piece.state().state(), piece.state().claims()))
                    .toList())));
    return accounts;
  }
}
