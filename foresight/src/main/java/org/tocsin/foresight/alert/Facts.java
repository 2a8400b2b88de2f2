package org.tocsin.foresight.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.foresight.corridor.CorridorState;
import org.tocsin.foresight.interval.DayInterval;

/**
 * What the observations so far leave standing.
 *
 * @param corridors each corridor by name
 * @param shortages each place that supplies are said not to reach, by name
 */
public record Facts(
    SortedMap<String, CorridorFacts> corridors, SortedMap<String, Shortage> shortages) {

  static final Facts NONE = new Facts(new TreeMap<>(), new TreeMap<>());

  public Facts {
    corridors = Collections.unmodifiableSortedMap(new TreeMap<>(corridors));
    shortages = Collections.unmodifiableSortedMap(new TreeMap<>(shortages));
  }

  /**
   * @param state the last state observed
   * @param since since when it has been closed, or passable in whatever way, or unknown
   * @param past what it was before, the latest last
   */
  public record CorridorFacts(
      boolean lifeline,
      CorridorState state,
      LocalDate since,
      List<Past> past,
      List<String> evidenceIds,
      List<String> contestedByIds,
      SortedMap<String, Order> orders) {
    public CorridorFacts {
      past = List.copyOf(past);
      evidenceIds = List.copyOf(evidenceIds);
      contestedByIds = List.copyOf(contestedByIds);
      orders = Collections.unmodifiableSortedMap(new TreeMap<>(orders));
    }

    boolean closed() {
      return state instanceof CorridorState.Closed;
    }

    boolean passable() {
      return state instanceof CorridorState.Open || state instanceof CorridorState.Restricted;
    }
  }

  /** An earlier stretch of a corridor, closed or not. */
  public record Past(DayInterval days, boolean closed) {}

  /** A binding order in force. */
  public record Order(LocalDate since, List<String> evidenceIds) {}

  /**
   * @param since the first day without supplies
   * @param lastSaid the last day of which someone says so
   */
  public record Shortage(LocalDate since, LocalDate lastSaid, List<String> evidenceIds) {}

  Facts with(Observation observation) {
    return switch (observation) {
      case Observation.CorridorObserved seen -> withCorridor(seen.corridor(), observed(seen));
      case Observation.OrderInForce order -> withOrder(order);
      case Observation.OrderEnded order -> withoutOrder(order);
      case Observation.SuppliesAbsent absent -> withShortage(absent);
      case Observation.SuppliesArrived arrived -> withoutShortage(arrived.place());
      case Observation.DaysLeftMeasured measured -> this;
      case Observation.ReceiptsMeasured measured -> this;
      case Observation.DropMeasured measured -> this;
      case Observation.PersonTaken taken -> this;
      case Observation.PlaceHeard heard -> this;
      case Observation.FindingSupported supported -> this;
      case Observation.IndicatorFound found -> this;
      case Observation.DayEnded ended -> this;
    };
  }

  private CorridorFacts observed(Observation.CorridorObserved seen) {
    CorridorFacts before = corridor(seen.corridor(), seen.day());
    boolean same = before.state().equals(seen.state());
    boolean continues = sameCondition(before, seen.state());
    List<String> evidence = same ? new ArrayList<>(before.evidenceIds()) : new ArrayList<>();
    seen.evidenceIds().stream().filter(id -> !evidence.contains(id)).forEach(evidence::add);
    return new CorridorFacts(
        seen.lifeline(),
        seen.state(),
        continues ? before.since() : seen.day(),
        continues ? before.past() : past(before, seen.day()),
        evidence,
        seen.contestedByIds(),
        before.orders());
  }

  private static List<Past> past(CorridorFacts before, LocalDate until) {
    List<Past> past = new ArrayList<>(before.past());
    if (before.since().isBefore(until)) {
      past.add(new Past(new DayInterval(before.since(), until), before.closed()));
    }
    return past;
  }

  /** Open and restricted are one condition here: something passes. */
  private static boolean sameCondition(CorridorFacts before, CorridorState now) {
    boolean passableNow =
        now instanceof CorridorState.Open || now instanceof CorridorState.Restricted;
    return before.passable() ? passableNow : before.state().equals(now);
  }

  private Facts withOrder(Observation.OrderInForce order) {
    CorridorFacts before = corridor(order.corridor(), order.day());
    SortedMap<String, Order> orders = new TreeMap<>(before.orders());
    orders.putIfAbsent(order.order(), new Order(order.day(), order.evidenceIds()));
    return withCorridor(order.corridor(), withOrders(before, orders));
  }

  private Facts withoutOrder(Observation.OrderEnded order) {
    CorridorFacts before = corridor(order.corridor(), order.day());
    SortedMap<String, Order> orders = new TreeMap<>(before.orders());
    orders.remove(order.order());
    return withCorridor(order.corridor(), withOrders(before, orders));
  }

  private static CorridorFacts withOrders(CorridorFacts facts, SortedMap<String, Order> orders) {
    return new CorridorFacts(
        facts.lifeline(),
        facts.state(),
        facts.since(),
        facts.past(),
        facts.evidenceIds(),
        facts.contestedByIds(),
        orders);
  }

  private CorridorFacts corridor(String name, LocalDate day) {
    CorridorFacts known = corridors.get(name);
    return known != null
        ? known
        : new CorridorFacts(
            false, CorridorState.UNKNOWN, day, List.of(), List.of(), List.of(), new TreeMap<>());
  }

  private Facts withCorridor(String name, CorridorFacts facts) {
    SortedMap<String, CorridorFacts> changed = new TreeMap<>(corridors);
    changed.put(name, facts);
    return new Facts(changed, shortages);
  }

  private Facts withShortage(Observation.SuppliesAbsent absent) {
    Shortage before = shortages.get(absent.place());
    LocalDate since =
        before == null || absent.since().isBefore(before.since()) ? absent.since() : before.since();
    List<String> evidence = new ArrayList<>(before == null ? List.of() : before.evidenceIds());
    absent.evidenceIds().stream().filter(id -> !evidence.contains(id)).forEach(evidence::add);
    SortedMap<String, Shortage> changed = new TreeMap<>(shortages);
    changed.put(absent.place(), new Shortage(since, absent.day(), List.copyOf(evidence)));
    return new Facts(corridors, changed);
  }

  private Facts withoutShortage(String place) {
    SortedMap<String, Shortage> changed = new TreeMap<>(shortages);
    changed.remove(place);
    return new Facts(corridors, changed);
  }
}
