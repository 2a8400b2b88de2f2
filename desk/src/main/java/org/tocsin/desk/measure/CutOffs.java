package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.measure.CutOffMeasure.Missed;
import org.tocsin.desk.measure.CutOffMeasure.Range;
import org.tocsin.desk.measure.CutOffMeasure.Said;
import org.tocsin.foresight.corridor.CorridorHistory;
import org.tocsin.foresight.interval.DayCount;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.supply.DayReceipts;
import org.tocsin.foresight.supply.Delivery;
import org.tocsin.foresight.supply.DeliverySeries;
import org.tocsin.foresight.supply.Measure;
import org.tocsin.foresight.supply.Need;
import org.tocsin.foresight.supply.NeedsTable;
import org.tocsin.foresight.supply.PopulationClaim;

/** What a closure costs: days, people, person-days, and what did not come in. */
final class CutOffs {
  private static final int WEEK = 7;
  private static final int LEAST_DAYS_OF_NORMAL = 3;
  private static final double KILOGRAMS_PER_TONNE = 1000;
  private static final String FOOD = "food";

  /** A tonne of water is a thousand litres. */
  private static final Set<String> WEIGHED = Set.of("kg", "l");

  private final CorridorHistory history;
  private final List<Delivery> deliveries;
  private final NeedsTable needs;
  private final LocalDate asOf;
  private final List<String> unknown = new ArrayList<>();

  /**
   * @param deliveries through this corridor
   */
  CutOffs(CorridorHistory history, List<Delivery> deliveries, NeedsTable needs, LocalDate asOf) {
    this.history = history;
    this.needs = needs;
    this.deliveries = deliveries.stream().filter(d -> !d.day().isAfter(asOf)).toList();
    this.asOf = asOf;
  }

  /**
   * @param present who is said to be there
   * @param atStake commodities that reports speak of there
   * @param groups people said to be among them
   */
  CutOffMeasure of(
      String place, List<PopulationClaim> present, Collection<String> atStake, List<Said> groups) {
    unknown.clear();
    List<PopulationClaim> claims =
        present.stream().filter(claim -> !claim.day().isAfter(asOf)).toList();
    Range days = days();
    Range people = people(claims);
    Range personDays =
        days == null || people == null
            ? null
            : new Range(days.least() * people.least(), days.most() * people.most());
    List<Missed> missed = new ArrayList<>();
    commodities(atStake).forEach(one -> missed.add(missed(one, personDays)));
    return new CutOffMeasure(
        history.corridor(),
        place,
        asOf,
        days,
        people,
        personDays,
        claims.stream().map(CutOffs::said).toList(),
        groups,
        shareOfNormal(),
        missed,
        List.copyOf(unknown));
  }

  private static Said said(PopulationClaim claim) {
    double low = claim.people().low();
    double high = claim.people().high();
    String number =
        low == high
            ? String.format(Locale.ROOT, "%,.0f", low)
            : String.format(Locale.ROOT, "%,.0f-%,.0f", low, high);
    return new Said("people", number, claim.speaker(), claim.id());
  }

  private @Nullable Range days() {
    DayCount closed = history.daysClosed();
    if (closed.max() == 0 && history.findFirstClosedDay().isEmpty()) {
      return null;
    }
    return new Range(closed.min(), closed.max());
  }

  private @Nullable Range people(List<PopulationClaim> claims) {
    if (claims.isEmpty()) {
      unknown.add("how many people depend on it");
      return null;
    }
    return new Range(
        claims.stream().mapToDouble(c -> c.people().low()).min().orElseThrow(),
        claims.stream().mapToDouble(c -> c.people().high()).max().orElseThrow());
  }

  private @Nullable Range shareOfNormal() {
    DeliverySeries series = DeliverySeries.of(Measure.TONNES, deliveries);
    Optional<Range> normal = normal(series);
    DayInterval week = DayInterval.endingWith(asOf, WEEK);
    int known = series.countKnown(week);
    if (normal.isEmpty()) {
      unknown.add("what came in on a normal day before the closure");
      return null;
    }
    if (known < WEEK) {
      unknown.add("what came in on %d of the last %d days".formatted(WEEK - known, WEEK));
      return null;
    }
    List<DayReceipts> lately = within(series, week);
    double low = lately.stream().mapToDouble(DayReceipts::low).sum();
    double high = lately.stream().mapToDouble(DayReceipts::high).sum();
    return new Range(low / (WEEK * normal.get().most()), high / (WEEK * normal.get().least()));
  }

  /**
   * What a normal day brought: at least the sum reported before the closure over all its days, at
   * most the mean of the days reported, since a day without report may have brought as much.
   */
  private Optional<Range> normal(DeliverySeries series) {
    Optional<LocalDate> closed = history.findFirstClosedDay();
    List<DayReceipts> before =
        series.list().stream()
            .filter(day -> closed.filter(c -> day.day().isBefore(c)).isPresent())
            .toList();
    if (before.size() < LEAST_DAYS_OF_NORMAL) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(before.getFirst().day(), closed.orElseThrow());
    double least = before.stream().mapToDouble(DayReceipts::low).sum() / days;
    OptionalDouble most = before.stream().mapToDouble(DayReceipts::high).average();
    return least > 0 ? Optional.of(new Range(least, most.orElseThrow())) : Optional.empty();
  }

  /** Food and water always, since they are what people cannot be without; then what is at stake. */
  private static Set<Commodity> commodities(Collection<String> atStake) {
    Set<Commodity> all = new LinkedHashSet<>();
    Commodity.find(FOOD).ifPresent(all::add);
    Commodity.find("water").ifPresent(all::add);
    atStake.forEach(name -> Commodity.find(name).ifPresent(all::add));
    return all;
  }

  /** Flour is food as well. */
  private static boolean isOf(Commodity commodity, Delivery delivery) {
    Optional<Commodity> came = Commodity.find(delivery.commodity());
    return came.filter(commodity::equals).isPresent()
        || (commodity.name().equals(FOOD)
            && came.filter(c -> c.name().equals("flour")).isPresent());
  }

  private Missed missed(Commodity commodity, @Nullable Range personDays) {
    DeliverySeries series =
        DeliverySeries.of(
            Measure.TONNES, deliveries.stream().filter(d -> isOf(commodity, d)).toList());
    Optional<LocalDate> closed = history.findFirstClosedDay();
    if (closed.isEmpty()) {
      return new Missed(commodity.name(), null, 0, 0);
    }
    DayInterval during = DayInterval.inclusive(closed.get(), asOf);
    int known = series.countKnown(during);
    int silent = (int) during.days() - known;
    Optional<Range> normal = normal(series);
    Optional<Need> need =
        Optional.ofNullable(commodity.needId())
            .flatMap(needs::find)
            .filter(n -> WEIGHED.contains(n.unit()));
    if (normal.isEmpty() || need.isEmpty()) {
      unknown.add("what %s came in on a normal day".formatted(commodity.name()));
      return new Missed(commodity.name(), null, known, silent);
    }
    Range range = range(series, during, normal.get(), need.get());
    return new Missed(commodity.name(), atMost(range, personDays), known, silent);
  }

  /** Nobody can miss more than everybody's need of every day. */
  private static Range atMost(Range range, @Nullable Range personDays) {
    return personDays == null
        ? range
        : new Range(
            Math.min(range.least(), personDays.most()), Math.min(range.most(), personDays.most()));
  }

  /** At most nothing came on silent days, at least as much as on a normal one. */
  private static Range range(DeliverySeries series, DayInterval during, Range normal, Need need) {
    List<DayReceipts> known = within(series, during);
    double low = known.stream().mapToDouble(DayReceipts::low).sum();
    double high = known.stream().mapToDouble(DayReceipts::high).sum();
    double least = normal.least() * known.size() - high;
    double most = normal.most() * during.days() - low;
    double perHead = KILOGRAMS_PER_TONNE / need.perHeadPerDay().mode();
    return new Range(Math.max(0, least) * perHead, Math.max(0, most) * perHead);
  }

  private static List<DayReceipts> within(DeliverySeries series, DayInterval days) {
    return series.list().stream().filter(day -> days.contains(day.day())).toList();
  }
}
