package org.tocsin.foresight.supply;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tocsin.foresight.interval.DayInterval;

/**
 * Deliveries by day, in one measure. The deliveries that one speaker reports for a day are added
 * up; speakers stand beside each other, since two who report one convoy are not two convoys. A day
 * that nobody speaks of is unknown, unless the record is said to be complete over it.
 */
public final class DeliverySeries {

  private final NavigableMap<LocalDate, DayReceipts> receipts = new TreeMap<>();
  private final NavigableSet<LocalDate> arrivals = new TreeSet<>();

  private DeliverySeries() {}

  /** A series in which only what is reported is known. */
  public static DeliverySeries of(Measure measure, Collection<Delivery> deliveries) {
    DeliverySeries series = new DeliverySeries();
    Map<LocalDate, Map<String, OptionalDouble>> bySpeaker = new HashMap<>();
    for (Delivery delivery : deliveries) {
      bySpeaker
          .computeIfAbsent(delivery.day(), day -> new HashMap<>())
          .merge(delivery.speaker(), measure.of(delivery), DeliverySeries::sum);
      if (!delivery.saysNothingCame()) {
        series.arrivals.add(delivery.day());
      }
    }
    Map<LocalDate, List<String>> ids =
        deliveries.stream()
            .collect(
                Collectors.groupingBy(
                    Delivery::day, Collectors.mapping(Delivery::id, Collectors.toList())));
    bySpeaker.forEach(
        (day, sums) -> series.add(day, sums.values(), ids.getOrDefault(day, List.of())));
    return series;
  }

  /**
   * A series from a record that lists every delivery of an interval, such as a port's log, so that
   * a day without entry is a day without delivery.
   */
  public static DeliverySeries complete(
      Measure measure, Collection<Delivery> deliveries, DayInterval over) {
    DeliverySeries series = of(measure, deliveries);
    over.stream()
        .filter(day -> !series.arrivals.contains(day))
        .forEach(day -> series.receipts.putIfAbsent(day, new DayReceipts(day, 0, 0, List.of())));
    return series;
  }

  /** The days with a known amount, in order. */
  public List<DayReceipts> list() {
    return List.copyOf(receipts.values());
  }

  /** What came in on {@code day}; empty when that is not known. */
  public Optional<DayReceipts> find(LocalDate day) {
    return Optional.ofNullable(receipts.get(day));
  }

  /** On how many days of {@code window} the amount is known. */
  public int countKnown(DayInterval window) {
    return window(window).size();
  }

  /** Days from the last delivery on or before {@code asOf} to it; empty when none is on record. */
  public OptionalLong findDaysSinceLastDelivery(LocalDate asOf) {
    LocalDate last = arrivals.floor(asOf);
    return last == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(last, asOf));
  }

  /**
   * What a normal day brings: the mean over the days of {@code window} that are known, each at the
   * middle of its accounts; empty when none is known.
   *
   * @param window a stated stretch before the closure
   */
  public OptionalDouble findBaseline(DayInterval window) {
    return window(window).stream().mapToDouble(DayReceipts::middle).average();
  }

  /**
   * The {@code windowDays} days that end with {@code lastDay}, beside normal.
   *
   * @param baselinePerDay what a normal day brings, above 0
   */
  public RollingReceipts rolling(LocalDate lastDay, int windowDays, double baselinePerDay) {
    if (!(baselinePerDay > 0)) {
      throw new IllegalArgumentException("a baseline must be above 0: " + baselinePerDay);
    }
    Collection<DayReceipts> known = window(DayInterval.endingWith(lastDay, windowDays));
    return new RollingReceipts(
        lastDay,
        windowDays,
        known.size(),
        known.stream().mapToDouble(DayReceipts::low).sum(),
        known.stream().mapToDouble(DayReceipts::high).sum(),
        baselinePerDay * windowDays,
        known.stream().flatMap(day -> day.evidenceIds().stream()).distinct().toList());
  }

  /** What is missing against normal over {@code days}. */
  public Deficit deficit(DayInterval days, double baselinePerDay) {
    Collection<DayReceipts> known = window(days);
    double normal = baselinePerDay * known.size();
    return new Deficit(
        normal - known.stream().mapToDouble(DayReceipts::high).sum(),
        normal - known.stream().mapToDouble(DayReceipts::low).sum(),
        known.size(),
        (int) days.days() - known.size());
  }

  /**
   * The days with a known amount as receipts for a forecast, each at the middle of its accounts.
   *
   * @param corridor the way they came
   * @param unitsPerMeasure units of the need in one of this measure, such as 1,000 kg in a tonne
   *     times the share that can be used; 0 or more
   */
  public List<Receipt> toReceipts(String corridor, double unitsPerMeasure) {
    return receipts.values().stream()
        .map(day ->
            new Receipt(day.evidenceIds(), day.day(), corridor, day.middle() * unitsPerMeasure))
        .toList();
  }

  private Collection<DayReceipts> window(DayInterval days) {
    return receipts.subMap(days.from(), days.until()).values();
  }

  private void add(LocalDate day, Collection<OptionalDouble> sums, List<String> ids) {
    double[] known = sums.stream().flatMapToDouble(OptionalDouble::stream).sorted().toArray();
    if (known.length > 0) {
      receipts.put(day, new DayReceipts(day, known[0], known[known.length - 1], ids));
    }
  }

  /** A speaker who leaves one amount of a day unsaid has not given the whole day's amount. */
  private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
        : OptionalDouble.empty();
  }
}
