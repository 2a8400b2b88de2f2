package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.desk.measure.SupplyMeasure.Input;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.supply.Need;
import org.tocsin.foresight.supply.PopulationClaim;
import org.tocsin.foresight.supply.RateClaim;
import org.tocsin.foresight.supply.Receipt;
import org.tocsin.foresight.supply.StockClaim;
import org.tocsin.foresight.supply.SupplyInputs;
import org.tocsin.foresight.supply.Triangular;

/** What goes into a forecast, a line each, with who says so; what nobody has said has its line. */
final class SupplyInputLines {
  private static final int RECEIPT_DAYS = 14;

  private final SupplyInputs inputs;
  private final LocalDate asOf;
  private final List<Input> lines = new ArrayList<>();

  private SupplyInputLines(SupplyInputs inputs, LocalDate asOf) {
    this.inputs = inputs;
    this.asOf = asOf;
  }

  static List<Input> of(SupplyInputs inputs, LocalDate asOf) {
    SupplyInputLines all = new SupplyInputLines(inputs.asOf(asOf), asOf);
    all.people();
    all.need();
    all.stock();
    all.receipts();
    all.rates("production", all.inputs.production(), all.unit() + " a day", 1);
    all.rates("losses", all.inputs.losses(), "% a day", 100);
    all.rates("ration", all.inputs.ration(), "% of the need", 100);
    return List.copyOf(all.lines);
  }

  private String unit() {
    return inputs.need().map(Need::unit).orElse("");
  }

  private void people() {
    for (PopulationClaim claim : inputs.population()) {
      String people = range(claim.people(), "people");
      lines.add(new Input("people", people, claim.speaker(), claim.day(), claim.id()));
    }
    unknownWhen(inputs.population().isEmpty(), "people");
  }

  private void need() {
    inputs
        .need()
        .ifPresent(need ->
            lines.add(
                new Input(
                    "need",
                    range(need.perHeadPerDay(), need.unit() + " a day for each " + need.of()),
                    need.page().isEmpty() ? need.edition() : need.edition() + ", " + need.page(),
                    null,
                    "")));
    unknownWhen(inputs.need().isEmpty(), "need");
  }

  private void stock() {
    for (StockClaim claim : inputs.stock()) {
      String level =
          switch (claim.level()) {
            case StockClaim.Amount(Triangular amount) -> range(amount, unit());
            case StockClaim.DaysOfUse(Triangular days) -> range(days, "days of use");
          };
      lines.add(new Input("stock", level, claim.speaker(), claim.day(), claim.id()));
    }
    unknownWhen(inputs.stock().isEmpty(), "stock");
  }

  private void receipts() {
    DayInterval window = DayInterval.endingWith(asOf, RECEIPT_DAYS);
    List<Receipt> lately =
        inputs.receipts().stream().filter(receipt -> window.contains(receipt.day())).toList();
    for (Receipt receipt : lately) {
      String evidence = receipt.evidenceIds().isEmpty() ? "" : receipt.evidenceIds().getFirst();
      String amount = number(receipt.amount()) + " " + unit();
      lines.add(new Input("receipts", amount, receipt.corridor(), receipt.day(), evidence));
    }
    unknownWhen(lately.isEmpty(), "receipts");
  }

  private void rates(String what, List<RateClaim> claims, String unit, double scale) {
    for (RateClaim claim : claims) {
      String value = range(claim.rate().times(scale), unit);
      lines.add(new Input(what, value, claim.speaker(), claim.day(), claim.id()));
    }
    unknownWhen(claims.isEmpty(), what);
  }

  private void unknownWhen(boolean nothing, String what) {
    if (nothing) {
      lines.add(Input.unknown(what));
    }
  }

  private static String range(Triangular value, String unit) {
    String amount =
        value.low() == value.high()
            ? number(value.mode())
            : number(value.low()) + "-" + number(value.high());
    return amount + " " + unit;
  }

  private static String number(double value) {
    return value >= 10 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
