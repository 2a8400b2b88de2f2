package org.tocsin.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.supply.ForecastSettings;
import org.tocsin.foresight.supply.NeedsTable;
import org.tocsin.foresight.supply.PopulationClaim;
import org.tocsin.foresight.supply.Quantiles;
import org.tocsin.foresight.supply.RateClaim;
import org.tocsin.foresight.supply.Receipt;
import org.tocsin.foresight.supply.StockClaim;
import org.tocsin.foresight.supply.SupplyForecast.Basis;
import org.tocsin.foresight.supply.SupplyForecast.Known;
import org.tocsin.foresight.supply.SupplyForecast.Sensitivity;
import org.tocsin.foresight.supply.SupplyForecast.SupplyScenario;
import org.tocsin.foresight.supply.SupplyForecaster;
import org.tocsin.foresight.supply.SupplyInputs;
import org.tocsin.foresight.supply.Triangular;

/** The worked example in {@code docs/measures.md} is computed here, so that it cannot go stale. */
class WorkedExampleTest {

  private static final LocalDate AS_OF = LocalDate.of(2030, 7, 5);

  private final String document = document();
  private final NeedsTable needs = NeedsTable.shipped();

  @Test
  void theNeedsOfAPopulationStandInTheDocumentAsComputed() {
    double energy = 120_000 * needs.get("food-energy").perHeadPerDay().mode();
    Triangular perKilogram = needs.getConversion("ration-food-energy").factor();

    assertThat(document)
        .contains(line("%,.0f million kcal a day", energy / 1e6))
        .contains(
            line(
                "%.1f to %.1f tonnes a day",
                energy / perKilogram.high() / 1000, energy / perKilogram.low() / 1000))
        .contains(
            line(
                "%.1f million litres a day",
                120_000 * needs.get("water").perHeadPerDay().mode() / 1e6));
  }

  @Test
  void theForecastStandsInTheDocumentAsComputed() {
    Known known =
        (Known)
            new SupplyForecaster(ForecastSettings.DEFAULT)
                .daysOfSupply(inputs(), AS_OF, new Random(1));

    for (Basis basis : Basis.values()) {
      Quantiles days = known.findOutlook(basis).orElseThrow().daysLeft();
      assertThat(document).contains(row(name(basis), days));
    }
    for (SupplyScenario scenario : known.scenarios()) {
      assertThat(document)
          .contains(
              row(
                  "stock by the %s, people by the %s"
                      .formatted(scenario.stockOrigin(), scenario.populationOrigin()),
                  scenario.daysLeft()));
    }
    for (Sensitivity sensitivity : known.sensitivities()) {
      assertThat(document)
          .contains(line("| %s | %.1f |", sensitivity.input(), sensitivity.swingDays()));
    }
    assertThat(document)
        .contains(
            line(
                "%.0f %%",
                100
                    * known
                        .corridorClosed()
                        .findProbabilityOutBefore(AS_OF.plusDays(21))
                        .orElseThrow()));
  }

  private SupplyInputs inputs() {
    return SupplyInputs.of("valley", "flour", needs.get("flour"))
        .withPopulation(
            List.of(
                new PopulationClaim(
                    "p1", "council", "council", AS_OF, Triangular.about(120_000, 0.05))))
        .withStock(
            List.of(
                new StockClaim(
                    "s1",
                    "trader",
                    "trader",
                    AS_OF,
                    new StockClaim.Amount(Triangular.about(700_000, 0.1))),
                new StockClaim(
                    "s2",
                    "ministry",
                    "ministry",
                    AS_OF,
                    new StockClaim.Amount(Triangular.about(2_100_000, 0.1)))))
        .withReceipts(
            AS_OF
                .minusDays(13)
                .datesUntil(AS_OF.plusDays(1))
                .map(day ->
                    new Receipt("r" + day, day, "pass", day.getDayOfMonth() % 7 == 0 ? 38_000 : 0))
                .toList())
        .withRation(
            List.of(new RateClaim("x", "council", "council", AS_OF, Triangular.about(0.7, 0.1))));
  }

  private static String name(Basis basis) {
    return switch (basis) {
      case CLOSED_FULL_NEED -> "corridor closed, full need";
      case CLOSED_AT_RATION -> "corridor closed, ration in force";
      case RECEIPTS_AS_LATELY -> "receipts as over the last 14 days, ration in force";
    };
  }

  private static String row(String name, Quantiles days) {
    return line("| %s | %.1f | %.1f | %.1f |", name, days.p10(), days.p50(), days.p90());
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String document() {
    try {
      return Files.readString(Path.of("../docs/measures.md"));
    } catch (IOException e) {
      throw new IllegalStateException("docs/measures.md is part of the repository", e);
    }
  }
}
