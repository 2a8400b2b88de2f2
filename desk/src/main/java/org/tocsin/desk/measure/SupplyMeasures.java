package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.measure.SupplyMeasure.FanDay;
import org.tocsin.desk.measure.SupplyMeasure.StockScenario;
import org.tocsin.foresight.supply.Quantiles;
import org.tocsin.foresight.supply.StockClaim;
import org.tocsin.foresight.supply.SupplyForecast;
import org.tocsin.foresight.supply.SupplyInputs;

/** Supply forecasts in the words of the desk: the corridor closed and everyone served in full. */
final class SupplyMeasures {
  private static final int ASK_AT_MOST = 3;
  private static final int CARRIED_DAYS = 14;
  private static final double KILOGRAMS_PER_TONNE = 1000;
  private static final List<Integer> CHANCES_AFTER_DAYS = List.of(7, 14, 30, 60, 90);

  private SupplyMeasures() {}

  /**
   * @param asOf the day asked about; when the forecast is of an earlier day, the measure says so
   */
  static SupplyMeasure of(SupplyInputs inputs, SupplyForecast forecast, LocalDate asOf) {
    return switch (forecast) {
      case SupplyForecast.Unknown unknown -> unknown(inputs, unknown);
      case SupplyForecast.Known known -> known(inputs, known, since(known, asOf));
    };
  }

  private static SupplyMeasure unknown(SupplyInputs inputs, SupplyForecast.Unknown unknown) {
    return new SupplyMeasure(
        unknown.place(),
        unknown.commodity(),
        "",
        unknown.asOf(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        unknown.reasons(),
        unknown.reasons().stream().limit(ASK_AT_MOST).toList(),
        List.of(),
        List.of(),
        SupplyInputLines.of(inputs, unknown.asOf()),
        List.of());
  }

  private static List<String> since(SupplyForecast.Known known, LocalDate asOf) {
    return known.asOf().isBefore(asOf)
        ? List.of(
            "how much %s is left on %s: nobody has spoken of it since %s"
                .formatted(known.commodity(), asOf, known.asOf()))
        : List.of();
  }

  private static SupplyMeasure known(
      SupplyInputs inputs, SupplyForecast.Known known, List<String> unknown) {
    boolean weight = known.unit().equals("kg");
    double scale = weight ? KILOGRAMS_PER_TONNE : 1;
    SupplyForecast.Outlook closed = known.corridorClosed();
    Quantiles days = closed.daysLeft();
    return new SupplyMeasure(
        known.place(),
        known.commodity(),
        weight ? "t" : known.unit(),
        known.asOf(),
        finite(days.p10()),
        finite(days.p50()),
        finite(days.p90()),
        closed.fan().stream().map(day -> fanDay(day, scale)).toList(),
        scenarios(inputs, known),
        unknown,
        known.sensitivities().stream()
            .filter(s -> s.swingDays() > 0)
            .limit(ASK_AT_MOST)
            .map(s ->
                String.format(
                    Locale.ROOT, "%s (moves the median by %.0f days)", s.input(), s.swingDays()))
            .toList(),
        known.evidenceIds().stream().filter(id -> !id.isEmpty()).toList(),
        known.outlooks().stream().map(SupplyMeasures::outlook).toList(),
        SupplyInputLines.of(inputs, known.asOf()),
        known.assumptions());
  }

  private static SupplyMeasure.Outlook outlook(SupplyForecast.Outlook outlook) {
    Quantiles days = outlook.daysLeft();
    LocalDate from = outlook.fan().getFirst().day();
    List<SupplyMeasure.Chance> chances = new ArrayList<>();
    for (int ahead : CHANCES_AFTER_DAYS) {
      LocalDate before = from.plusDays(ahead);
      outlook
          .findProbabilityOutBefore(before)
          .ifPresent(share -> chances.add(new SupplyMeasure.Chance(before, share)));
    }
    return new SupplyMeasure.Outlook(
        outlook.basis().name(),
        finite(days.p10()),
        finite(days.p50()),
        finite(days.p90()),
        List.copyOf(chances));
  }

  private static @Nullable Double finite(double days) {
    return Double.isFinite(days) ? days : null;
  }

  private static FanDay fanDay(SupplyForecast.FanDay day, double scale) {
    Quantiles stock = day.stock();
    return new FanDay(day.day(), stock.p10() / scale, stock.p50() / scale, stock.p90() / scale);
  }

  /** One for each claim on stock; of several counts of people the one with the fewest days. */
  private static List<StockScenario> scenarios(SupplyInputs inputs, SupplyForecast.Known known) {
    List<StockScenario> scenarios = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (SupplyForecast.SupplyScenario scenario : known.scenarios()) {
      for (StockClaim claim : inputs.stock()) {
        if (scenario.claimIds().contains(claim.id()) && seen.add(claim.id())) {
          scenarios.add(new StockScenario(claim.speaker(), scenario.daysLeft().p50(), claim.id()));
        }
      }
    }
    return List.copyOf(scenarios);
  }

  /**
   * The day a forecast is made for: the one asked about, unless the last word on the stock is older
   * than can be carried forward without knowing what came in; then the day of that word.
   */
  static LocalDate lastSaid(SupplyInputs inputs, LocalDate asOf) {
    List<LocalDate> days = stockDays(inputs, asOf);
    return days.isEmpty() || !days.getLast().plusDays(CARRIED_DAYS).isBefore(asOf)
        ? asOf
        : days.getLast();
  }

  /**
   * The inputs with what was said of the stock in the fortnight up to a day. An older count cannot
   * be carried forward: nobody has said what came in since, and that is not the same as nothing.
   */
  static SupplyInputs fresh(SupplyInputs inputs, LocalDate day) {
    return inputs.withStock(
        inputs.stock().stream()
            .filter(claim -> !claim.day().plusDays(CARRIED_DAYS).isBefore(day))
            .toList());
  }

  /** The days on which somebody speaks of the stock, in order. */
  static List<LocalDate> stockDays(SupplyInputs inputs, LocalDate asOf) {
    return inputs.stock().stream()
        .map(StockClaim::day)
        .filter(day -> !day.isAfter(asOf))
        .distinct()
        .sorted()
        .toList();
  }
}
