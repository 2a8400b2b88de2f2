package org.tocsin.foresight.supply;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says in plain sentences what a forecast takes for granted, so that nothing missing looks like
 * zero.
 */
final class Assumptions {

  private final SupplyInputs inputs;
  private final Need need;
  private final LocalDate asOf;
  private final ForecastSettings settings;
  private final int daysWithReceiptsKnown;

  Assumptions(
      SupplyInputs inputs,
      Need need,
      LocalDate asOf,
      ForecastSettings settings,
      int daysWithReceiptsKnown) {
    this.inputs = inputs;
    this.need = need;
    this.asOf = asOf;
    this.settings = settings;
    this.daysWithReceiptsKnown = daysWithReceiptsKnown;
  }

  List<String> list() {
    List<String> lines = new ArrayList<>();
    if (!need.assumption().isEmpty()) {
      lines.add(need.assumption());
    }
    if (!need.verified()) {
      lines.add("The daily need is not yet checked against its source: " + need.edition() + ".");
    }
    if (inputs.production().isEmpty()) {
      lines.add("Local production is not known and left out: the days may be more.");
    }
    if (inputs.losses().isEmpty()) {
      lines.add("Losses are not known and left out: the days may be fewer.");
    }
    if (inputs.ration().isEmpty()) {
      lines.add("No ration is known: everyone is counted at the full need.");
    }
    addReceipts(lines);
    addAge(lines);
    return lines;
  }

  private void addReceipts(List<String> lines) {
    int window = settings.receiptsWindowDays();
    if (daysWithReceiptsKnown == 0) {
      lines.add(
          "Nobody has said what came in over the last %d days, not even that nothing did: only the corridor closed is forecast."
              .formatted(window));
    } else if (daysWithReceiptsKnown < window) {
      lines.add(
          "Receipts are reported for %d of the last %d days; their average is over the days reported."
              .formatted(daysWithReceiptsKnown, window));
    }
  }

  private void addAge(List<String> lines) {
    Set<LocalDate> reported =
        inputs.receipts().stream().map(Receipt::day).collect(Collectors.toSet());
    for (StockClaim claim : new Origins<>(inputs.stock()).list()) {
      long age = ChronoUnit.DAYS.between(claim.day(), asOf);
      long unreported = claim.day().datesUntil(asOf).filter(day -> !reported.contains(day)).count();
      if (age > 0) {
        lines.add(
            "The stock claimed by %s is %d days old and carried forward; on %d of those days receipts are not reported and left out."
                .formatted(claim.speaker(), age, unreported));
      }
    }
  }
}
