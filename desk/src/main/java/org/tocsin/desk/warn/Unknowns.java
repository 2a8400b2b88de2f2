package org.tocsin.desk.warn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.foresight.alert.Alert;
import org.tocsin.foresight.alert.Condition;

/** What nobody has said, for the line beside an alert that says what is unknown. */
final class Unknowns {
  private static final int MOST = 6;

  private final List<CorridorMeasure> corridors;
  private final List<SupplyMeasure> supplies;
  private final LocalDate asOf;

  Unknowns(Measuring measuring, String caseId, LocalDate asOf) {
    this.corridors = measuring.corridors(caseId, asOf);
    this.supplies = measuring.supplies(caseId, asOf);
    this.asOf = asOf;
  }

  /**
   * @param when what the rule waited for
   */
  List<String> of(Alert alert, Condition when) {
    List<String> unknown = new ArrayList<>();
    if (when instanceof Condition.PersonTaken) {
      unknown.add("Where the person is held and in what condition, unless a report says so.");
    }
    boolean aboutSupply =
        when instanceof Condition.DaysLeftBelow || when instanceof Condition.NoSupplies;
    for (SupplyMeasure supply : supplies) {
      if (aboutSupply && alert.headline().contains(supply.commodity())) {
        supply.unknown().forEach(unknown::add);
      }
    }
    for (CorridorMeasure corridor : corridors) {
      if (alert.headline().contains(corridor.name())) {
        if (corridor.state().equals("unknown")) {
          unknown.add(
              "Whether %s is passable on %s: no report says.".formatted(corridor.name(), asOf));
        }
        if (!corridor.disputes().isEmpty()) {
          unknown.add("Which account is right: other reports dispute it.");
        }
      }
    }
    boolean supplyUnknown = supplies.stream().allMatch(supply -> supply.daysP50() == null);
    if (!aboutSupply && supplyUnknown) {
      unknown.add("How long supplies last: stock, need or receipts are not reported.");
    }
    return unknown.stream().distinct().limit(MOST).toList();
  }
}
