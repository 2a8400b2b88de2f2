package org.tocsin.foresight.window;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tocsin.foresight.alert.Observation;
import org.tocsin.foresight.corridor.Cargo;
import org.tocsin.foresight.corridor.CorridorReader;
import org.tocsin.foresight.corridor.CorridorReport;
import org.tocsin.foresight.corridor.CorridorState;
import org.tocsin.foresight.corridor.Direction;
import org.tocsin.foresight.corridor.Reading;
import org.tocsin.foresight.corridor.Spell;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.supply.Delivery;
import org.tocsin.foresight.supply.DeliverySeries;
import org.tocsin.foresight.supply.Measure;
import org.tocsin.foresight.supply.RollingReceipts;

/**
 * The way into a place, by the claims of the last weeks: its state where closure is followed when
 * reports disagree, and what came in beside normal.
 */
final class Ways {
  static final int RUN_DAYS = 7;
  private static final int NORMAL_DAYS = 28;
  private static final CorridorState SOMETHING_PASSES =
      new CorridorState.Restricted(Direction.IN, Set.of(Cargo.RELIEF), Set.of(), "");

  private final String place;
  private final LocalDate day;
  private final Collection<PlaceClaim> recent;
  private final int staleAfterDays;

  Ways(String place, LocalDate day, Collection<PlaceClaim> recent, int staleAfterDays) {
    this.place = place;
    this.day = day;
    this.recent = recent;
    this.staleAfterDays = staleAfterDays;
  }

  /** How many days back a claim still matters. */
  static int horizonDays(int staleAfterDays) {
    return Math.max(staleAfterDays + 1, RUN_DAYS + NORMAL_DAYS);
  }

  static boolean concerns(PlaceClaim claim) {
    return claim.isPlacedInTime() && (state(claim).isPresent() || claim.isDelivery());
  }

  /** The state at the end of the day, with the claims behind it. */
  Observation.CorridorObserved observe(boolean lifeline) {
    List<CorridorReport> reports =
        recent.stream().flatMap(claim -> report(claim).stream()).toList();
    Optional<Spell> spell =
        new CorridorReader(staleAfterDays)
            .read(place, reports, day)
            .getScenario(Reading.AS_CLOSURE_REPORTS_SAY)
            .findSpell(day);
    return new Observation.CorridorObserved(
        day,
        place,
        lifeline,
        spell.map(Spell::state).orElse(CorridorState.UNKNOWN),
        spell.map(Spell::reportIds).orElse(List.of()),
        spell.map(Spell::contestedByIds).orElse(List.of()));
  }

  /**
   * Trucks over the last {@code days} beside the four weeks before the last seven days; empty when
   * fewer than half of those are known, or nothing came in them.
   */
  Optional<RollingReceipts> trucks(int days) {
    List<Delivery> deliveries =
        recent.stream()
            .filter(claim -> claim.isDelivery() && !claim.denied())
            .map(claim -> delivery(place, claim))
            .toList();
    if (deliveries.isEmpty()) {
      return Optional.empty();
    }
    DeliverySeries series = DeliverySeries.of(Measure.TRUCKS, deliveries);
    DayInterval before = DayInterval.endingWith(day.minusDays(RUN_DAYS), NORMAL_DAYS);
    OptionalDouble normal = series.findBaseline(before);
    return series.countKnown(before) * 2 >= NORMAL_DAYS && normal.orElse(0) > 0
        ? Optional.of(series.rolling(day, days, normal.getAsDouble()))
        : Optional.empty();
  }

  static Delivery delivery(String place, PlaceClaim claim) {
    return new Delivery(
        claim.id(), claim.day(), place, "", claim.tonnes(), claim.trucks(), claim.speaker());
  }

  private Optional<CorridorReport> report(PlaceClaim claim) {
    if (claim.isDelivery()) {
      return claim.denied() || delivery(place, claim).saysNothingCame()
          ? Optional.empty()
          : Optional.of(
              CorridorReport.passage(
                  claim.id(),
                  place,
                  claim.day(),
                  SOMETHING_PASSES,
                  claim.speaker(),
                  origin(claim)));
    }
    return state(claim)
        .map(state ->
            new CorridorReport(
                claim.id(),
                place,
                days(claim),
                state,
                claim.speaker(),
                origin(claim),
                claim.denied()));
  }

  /** Days long past are judged already: only those that still bear on this one. */
  private DayInterval days(PlaceClaim claim) {
    LocalDate earliest = claim.day().minusDays(staleAfterDays);
    return DayInterval.inclusive(
        claim.since().isBefore(earliest) ? earliest : claim.since(), claim.day());
  }

  private static String origin(PlaceClaim claim) {
    return claim.speaker();
  }

  private static Optional<CorridorState> state(PlaceClaim claim) {
    return switch (claim.kind()) {
      case "closure" -> Optional.of(CorridorState.CLOSED);
      case "reopening" -> Optional.of(CorridorState.OPEN);
      case "restriction" ->
          Optional.of(new CorridorState.Restricted(Direction.BOTH, Set.of(), Set.of(), ""));
      default -> Optional.empty();
    };
  }
}
