package org.tocsin.foresight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.foresight.Shared;
import org.tocsin.foresight.series.Figure;
import org.tocsin.foresight.series.FigureTable;
import org.tocsin.foresight.series.FigureTables;

/** The measures on records that others published, with nothing fitted to them. */
class RealRecordsTest {
  private static final LocalDate SUSPENSION = LocalDate.of(2022, 10, 29);
  private static final YearMonth SIEGE = YearMonth.of(2023, 10);

  private static FigureTable table(String name) throws IOException {
    return FigureTables.find(Files.readString(Shared.require("data/humanitarian/" + name)))
        .orElseThrow();
  }

  private static VoyageRecord voyages() throws IOException {
    return VoyageRecord.of(table("bsgi_voyages.csv").figures());
  }

  @Test
  void everyRowOfThePublishedTablesIsAFigureOrARefusalWithAReason() throws IOException {
    FigureTable voyages = table("bsgi_voyages.csv");
    assertThat(voyages.figures()).hasSize(936).allMatch(f -> f.kind() == Figure.Kind.DELIVERY);
    assertThat(voyages.refusals()).isEmpty();
    FigureTable prices = table("wfp_food_prices_pse.csv");
    assertThat(prices.figures()).hasSize(25_785);
    assertThat(prices.refusals()).isEmpty();
    FigureTable phases = table("ipc_global_area_long.csv");
    assertThat(phases.list(Figure.Kind.PEOPLE_IN_PHASE).size() + phases.refusals().size())
        .isEqualTo(18_373);
  }

  @Test
  void theSuspensionOfTheSeaCorridorRingsWithinAWeekAndNothingElseDoes() throws IOException {
    SuspensionTrial trial = SuspensionTrial.of(voyages().counts(), SUSPENSION, 7);
    assertThat(trial.hit()).isPresent();
    assertThat(trial.falseAlarms()).isLessThanOrEqualTo(1);
  }

  @Test
  void nextWeeksTonnageIsForetoldBetterThanByTheMeanOfFourWeeks() throws IOException {
    VoyageRecord record = voyages();
    TonnageTrial trial = TonnageTrial.of(record.tonnes(), DayOfWeek.SUNDAY, record.days().from());
    assertThat(trial.ours().mean()).isLessThan(202_000).isLessThan(trial.fourWeeks().mean());
    assertThat(trial.naive().mean()).isBetween(277_000.0, 279_000.0);
  }

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void whereWeeksEndDoesNotDecideIt(DayOfWeek lastDay) throws IOException {
    VoyageRecord record = voyages();
    TonnageTrial trial = TonnageTrial.of(record.tonnes(), lastDay, record.days().from());
    assertThat(trial.ours().mean()).isLessThan(trial.fourWeeks().mean());
  }

  @Test
  void theSiegeOfGazaIsSeenInPricesInItsFirstMonthAndHardlyAnythingElseBefore() throws IOException {
    PriceTrial trial =
        PriceTrial.of(table("wfp_food_prices_pse.csv").figures(), "Gaza Strip", SIEGE);
    assertThat(trial.first()).contains(SIEGE);
    assertThat(trial.before()).isLessThanOrEqualTo(2);
  }

  @Test
  void pricesBesideTheSiegeStayQuiet() throws IOException {
    PriceTrial trial =
        PriceTrial.of(table("wfp_food_prices_pse.csv").figures(), "West Bank", SIEGE);
    assertThat(trial.episodes()).isEmpty();
  }

  @Test
  void sharesInCrisisAreForetoldBetterThanByTheIpcAndByNoChange() throws IOException {
    PhaseTrial trial = PhaseTrial.of(table("ipc_global_area_long.csv").figures());
    assertThat(trial.persistence().mean()).isBetween(0.0995, 0.1005);
    assertThat(trial.ours().mean()).isLessThan(trial.persistence().mean());
    assertThat(trial.gainOnPersistence().low()).isPositive();
    assertThat(trial.gainOnIpc().low()).isPositive();
  }
}
