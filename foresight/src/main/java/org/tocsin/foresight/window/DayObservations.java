package org.tocsin.foresight.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.alert.Observation;
import org.tocsin.foresight.supply.RollingReceipts;

/** What the rules get to see of one day at one place, in an order that only the claims settle. */
final class DayObservations {
  private final String place;
  private final LocalDate day;
  private final List<Observation> late = new ArrayList<>();
  private final List<Observation> inTime = new ArrayList<>();

  DayObservations(String place, LocalDate day) {
    this.place = place;
    this.day = day;
  }

  void add(PlaceClaim claim) {
    if (!claim.isPlacedInTime() || claim.denied()) {
      return;
    }
    List<String> ids = List.of(claim.id());
    switch (claim.kind()) {
      case "detention", "abduction" ->
          (claim.day().isBefore(day) ? late : inTime).add(taken(claim));
      case "supply_stop" ->
          inTime.add(new Observation.SuppliesAbsent(day, place, claim.since(), ids));
      case "delivery" -> {
        if (!Ways.delivery(place, claim).saysNothingCame()) {
          inTime.add(new Observation.SuppliesArrived(day, place, ids));
        }
      }
      default -> {}
    }
  }

  void add(Observation.CorridorObserved way) {
    inTime.add(way);
  }

  /** Seven days of trucks beside normal, when each of them is reported. */
  void add(Optional<RollingReceipts> trucks) {
    trucks.ifPresent(run ->
        run.findShare()
            .ifPresent(share ->
                inTime.add(
                    new Observation.ReceiptsMeasured(
                        day, place, run.windowDays(), share, run.evidenceIds()))));
  }

  List<Observation> list() {
    List<Observation> all = new ArrayList<>(late);
    all.addAll(inTime);
    all.add(new Observation.DayEnded(day));
    return all;
  }

  /**
   * Reports of one day at one place are taken for reports of one person: no name goes into a key.
   */
  private static Observation taken(PlaceClaim claim) {
    return new Observation.PersonTaken(
        claim.day(),
        "taken on " + claim.day(),
        claim.place(),
        claim.atCheckpoint(),
        List.of(claim.id()));
  }
}
