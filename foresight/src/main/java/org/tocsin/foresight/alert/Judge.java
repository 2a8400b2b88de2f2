package org.tocsin.foresight.alert;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.foresight.alert.Facts.CorridorFacts;
import org.tocsin.foresight.alert.Facts.Shortage;
import org.tocsin.foresight.supply.DropDetector;

/** Looks whether a condition holds, given what stands and what was just observed. */
final class Judge {

  private final Facts facts;
  private final Observation now;

  Judge(Facts facts, Observation now) {
    this.facts = facts;
    this.now = now;
  }

  List<Verdict> judge(Condition condition) {
    return switch (condition) {
      case Condition.FirstClosedDay first -> firstClosedDay(first);
      case Condition.ClosedFor lasting -> closedFor(lasting);
      case Condition.ClosedDespiteOrder despite -> closedDespiteOrder(despite);
      case Condition.DaysLeftBelow below -> daysLeftBelow(below);
      case Condition.ReceiptsBelow below -> receiptsBelow(below);
      case Condition.DeliveriesDrop drop -> deliveriesDrop(drop);
      case Condition.PersonTaken taken -> personTaken(taken);
      case Condition.NoSupplies none -> noSupplies(none);
      case Condition.GoneSilent silent -> Hearing.goneSilent(silent, now);
      case Condition.FindingGraded graded -> Hearing.findingGraded(graded, now);
      case Condition.IndicatorFound found -> Hearing.indicatorFound(found, now);
    };
  }

  private List<Verdict> firstClosedDay(Condition.FirstClosedDay condition) {
    List<Verdict> verdicts = new ArrayList<>();
    facts
        .corridors()
        .forEach((name, corridor) -> {
          if (corridor.lifeline() || !condition.lifelineOnly()) {
            verdicts.addAll(closed(name, corridor, 1, condition.clearAfterDays()));
          }
        });
    return verdicts;
  }

  private List<Verdict> closedFor(Condition.ClosedFor condition) {
    List<Verdict> verdicts = new ArrayList<>();
    facts
        .corridors()
        .forEach((name, corridor) ->
            verdicts.addAll(closed(name, corridor, condition.days(), condition.clearAfterDays())));
    return verdicts;
  }

  private List<Verdict> closed(
      String name, CorridorFacts corridor, int limitDays, int clearAfterDays) {
    if (corridor.passable() && daysSince(corridor.since()) > clearAfterDays) {
      return List.of(new Verdict.Clears(name));
    }
    if (!corridor.closed()) {
      return List.of();
    }
    Closure closure = Closure.lasting(corridor, now.day(), clearAfterDays);
    if (closure.closedDays() < limitDays) {
      return List.of();
    }
    String since = closure.since().toString();
    Map<String, String> words =
        Map.of(
            "corridor", name,
            "since", since,
            "days", Long.toString(closure.closedDays()),
            "limit", Integer.toString(limitDays),
            "day", now.day().toString());
    List<Reason> reasons = closureReasons(name, corridor, closure.since());
    if (closure.otherDays() > 0) {
      reasons.add(
          new Reason(
              "%d days of these, on which it was passable or unknown, are not counted"
                  .formatted(closure.otherDays()),
              List.of()));
    }
    return List.of(new Verdict.Holds(name, since, words, reasons));
  }

  private static List<Reason> closureReasons(String name, CorridorFacts corridor, LocalDate since) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        new Reason(
            "%s is reported closed since %s".formatted(name, since), corridor.evidenceIds()));
    if (!corridor.contestedByIds().isEmpty()) {
      reasons.add(
          new Reason("Other reports about these days say otherwise", corridor.contestedByIds()));
    }
    return reasons;
  }

  private List<Verdict> closedDespiteOrder(Condition.ClosedDespiteOrder condition) {
    if (now instanceof Observation.OrderEnded ended) {
      return List.of(new Verdict.Clears(ended.corridor() + "/" + ended.order()));
    }
    List<Verdict> verdicts = new ArrayList<>();
    facts
        .corridors()
        .forEach((name, corridor) ->
            corridor
                .orders()
                .forEach((order, inForce) ->
                    verdicts.addAll(despite(condition, name, corridor, order, inForce))));
    return verdicts;
  }

  private List<Verdict> despite(
      Condition.ClosedDespiteOrder condition,
      String name,
      CorridorFacts corridor,
      String order,
      Facts.Order inForce) {
    String subject = name + "/" + order;
    if (corridor.passable() && daysSince(corridor.since()) > condition.clearAfterDays()) {
      return List.of(new Verdict.Clears(subject));
    }
    if (!corridor.closed()) {
      return List.of();
    }
    LocalDate closedSince =
        Closure.lasting(corridor, now.day(), condition.clearAfterDays()).since();
    LocalDate both = closedSince.isAfter(inForce.since()) ? closedSince : inForce.since();
    if (ChronoUnit.DAYS.between(both, now.day()) < Math.ceilDiv(condition.hours(), 24)) {
      return List.of();
    }
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        new Reason(
            "%s is reported to be in force since %s".formatted(order, inForce.since()),
            inForce.evidenceIds()));
    reasons.addAll(closureReasons(name, corridor, closedSince));
    Map<String, String> words =
        Map.of(
            "corridor",
            name,
            "order",
            order,
            "since",
            both.toString(),
            "day",
            now.day().toString());
    return List.of(new Verdict.Holds(subject, both.toString(), words, reasons));
  }

  private List<Verdict> daysLeftBelow(Condition.DaysLeftBelow condition) {
    if (!(now instanceof Observation.DaysLeftMeasured measured)) {
      return List.of();
    }
    String subject = measured.place() + "/" + measured.commodity();
    if (condition.whose() == Condition.Whose.ALL_ACCOUNTS) {
      Reason reason =
          new Reason(
              "The median estimate for %s is %s days"
                  .formatted(measured.subject(), number(measured.medianDays())),
              measured.evidenceIds());
      return daysLeft(condition, measured, subject, measured.medianDays(), reason);
    }
    return measured
        .lowest()
        .map(lowest ->
            daysLeft(
                condition,
                measured,
                subject,
                lowest.days(),
                new Reason(
                    "By the account of %s alone %s lasts %s days"
                        .formatted(
                            String.join(", ", lowest.speakers()),
                            measured.subject(),
                            number(lowest.days())),
                    lowest.evidenceIds())))
        .orElse(List.of(new Verdict.Clears(subject)));
  }

  private List<Verdict> daysLeft(
      Condition.DaysLeftBelow condition,
      Observation.DaysLeftMeasured measured,
      String subject,
      double days,
      Reason reason) {
    if (days >= condition.clearAtDays()) {
      return List.of(new Verdict.Clears(subject));
    }
    if (days >= condition.days()) {
      return List.of();
    }
    Map<String, String> words =
        Map.of(
            "place", measured.place(),
            "commodity", measured.commodity(),
            "days", number(days),
            "limit", number(condition.days()),
            "day", now.day().toString());
    return List.of(new Verdict.Holds(subject, now.day().toString(), words, List.of(reason)));
  }

  private List<Verdict> receiptsBelow(Condition.ReceiptsBelow condition) {
    if (!(now instanceof Observation.ReceiptsMeasured measured)
        || measured.windowDays() != condition.windowDays()) {
      return List.of();
    }
    if (measured.share() >= condition.clearAtShare()) {
      return List.of(new Verdict.Clears(measured.corridor()));
    }
    if (measured.share() >= condition.share()) {
      return List.of();
    }
    String percent = number(measured.share() * 100);
    Reason reason =
        new Reason(
            "Receipts over the %d days to %s were %s %% of normal"
                .formatted(measured.windowDays(), now.day(), percent),
            measured.evidenceIds());
    Map<String, String> words =
        Map.of(
            "corridor", measured.corridor(),
            "percent", percent,
            "limit", number(condition.share() * 100),
            "days", Integer.toString(measured.windowDays()),
            "day", now.day().toString());
    return List.of(
        new Verdict.Holds(measured.corridor(), now.day().toString(), words, List.of(reason)));
  }

  private List<Verdict> deliveriesDrop(Condition.DeliveriesDrop condition) {
    if (!(now instanceof Observation.DropMeasured measured)) {
      return List.of();
    }
    if (measured.statistic() == 0) {
      return List.of(new Verdict.Clears(measured.corridor()));
    }
    if (measured.statistic() < DropDetector.limitForOnceIn(condition.onceInYears())) {
      return List.of();
    }
    Reason reason =
        new Reason(
            "Counts up to %s are far likelier after a lasting drop than in normal traffic"
                .formatted(now.day()),
            measured.evidenceIds());
    Map<String, String> words =
        Map.of("corridor", measured.corridor(), "day", now.day().toString());
    return List.of(
        new Verdict.Holds(measured.corridor(), now.day().toString(), words, List.of(reason)));
  }

  private List<Verdict> personTaken(Condition.PersonTaken condition) {
    if (!(now instanceof Observation.PersonTaken taken)
        || (condition.atCheckpointOnly() && !taken.atCheckpoint())) {
      return List.of();
    }
    String where = taken.place().isEmpty() ? "a place not named" : taken.place();
    Reason reason =
        new Reason(
            "A person is reported taken on %s at %s".formatted(taken.day(), where),
            taken.evidenceIds());
    Map<String, String> words = Map.of("place", where, "day", taken.day().toString());
    return List.of(
        new Verdict.Holds(taken.personRef(), taken.day().toString(), words, List.of(reason)));
  }

  private List<Verdict> noSupplies(Condition.NoSupplies condition) {
    if (now instanceof Observation.SuppliesArrived arrived) {
      return List.of(new Verdict.Clears(arrived.place()));
    }
    if (!(now instanceof Observation.SuppliesAbsent absent)) {
      return List.of();
    }
    Shortage shortage = facts.shortages().get(absent.place());
    if (shortage == null || daysSince(shortage.since()) < condition.days()) {
      return List.of();
    }
    String days = Long.toString(daysSince(shortage.since()));
    Map<String, String> words =
        Map.of(
            "place", absent.place(),
            "days", days,
            "limit", Integer.toString(condition.days()),
            "since", shortage.since().toString(),
            "day", now.day().toString());
    Reason reason =
        new Reason(
            "No supplies are said to have reached %s since %s"
                .formatted(absent.place(), shortage.since()),
            shortage.evidenceIds());
    return List.of(
        new Verdict.Holds(absent.place(), shortage.since().toString(), words, List.of(reason)));
  }

  /** Days from {@code since} to the present observation, both counted. */
  private long daysSince(LocalDate since) {
    return ChronoUnit.DAYS.between(since, now.day()) + 1;
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
