package org.tocsin.foresight.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.foresight.supply.SupplyForecast.Basis;
import org.tocsin.foresight.supply.SupplyForecast.Known;
import org.tocsin.foresight.supply.SupplyForecast.Sensitivity;
import org.tocsin.foresight.supply.SupplyForecast.Unknown;

class SupplyForecasterTest {

  private static final LocalDate AS_OF = LocalDate.of(2030, 6, 1);
  private static final ForecastSettings SETTINGS = new ForecastSettings(200, 60, 14);
  private static final Need FLOUR =
      new Need("flour", "kg", "person", Triangular.exactly(0.4), "for the test", "1", true, "");

  private final SupplyForecaster forecaster = new SupplyForecaster(SETTINGS);

  @Test
  void withoutUncertaintyTheDaysAreStockOverUse() {
    SupplyInputs inputs = flour(1000, 8000);

    Known known = known(inputs);

    assertThat(known.corridorClosed().daysLeft()).isEqualTo(new Quantiles(20, 20, 20));
    assertThat(known.corridorClosed().fan().get(5).stock())
        .isEqualTo(new Quantiles(6000, 6000, 6000));
    assertThat(known.corridorClosed().findProbabilityOutBefore(AS_OF.plusDays(19))).contains(0.0);
    assertThat(known.corridorClosed().findProbabilityOutBefore(AS_OF.plusDays(20))).contains(1.0);
    assertThat(known.corridorClosed().findProbabilityOutBefore(AS_OF.plusDays(61))).isEmpty();
  }

  @Test
  void aStockThatNobodyHasStatedGivesUnknownWithTheReason() {
    SupplyForecast forecast =
        forecaster.daysOfSupply(flour(1000, 1).withStock(List.of()), AS_OF, new Random(1));

    assertThat(forecast)
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown ->
                assertThat(unknown.reasons())
                    .containsExactly("nobody has said how much flour is in stock"));
  }

  @Test
  void whatIsMissingIsListedInTheOrderInWhichToAsk() {
    SupplyInputs nothing =
        new SupplyInputs(
            "valley",
            "flour",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(forecaster.daysOfSupply(nothing, AS_OF, new Random(1)))
        .isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(unknown.reasons()).hasSize(3));
  }

  @Test
  void receiptsThatNobodyReportedGiveNoOutlookWithReceipts() {
    Known known = known(flour(1000, 8000));

    assertThat(known.findOutlook(Basis.RECEIPTS_AS_LATELY)).isEmpty();
    assertThat(known.assumptions()).anyMatch(line -> line.contains("only the corridor closed"));
  }

  @Test
  void receiptsThatCoverTheUseNeverRunOut() {
    List<Receipt> receipts =
        AS_OF
            .minusDays(13)
            .datesUntil(AS_OF.plusDays(1))
            .map(day -> new Receipt("r" + day, day, "pass", 400))
            .toList();

    Known known = known(flour(1000, 8000).withReceipts(receipts));

    assertThat(known.findOutlook(Basis.RECEIPTS_AS_LATELY).orElseThrow().daysLeft().p50())
        .isInfinite();
    assertThat(known.corridorClosed().daysLeft().p50()).isEqualTo(20);
  }

  @Test
  void claimsThatDisagreeAreMixedAndAlsoListedSideBySide() {
    SupplyInputs inputs =
        flour(1000, 1)
            .withStock(
                List.of(
                    stock("a", "agency", "agency", 4000),
                    stock("b", "ministry", "ministry", 40_000),
                    stock("c", "newspaper", "ministry", 40_000)));

    Known known = known(inputs);

    assertThat(known.scenarios())
        .extracting(scenario -> scenario.stockOrigin() + " " + scenario.daysLeft().p50())
        .containsExactly("agency 10.0", "ministry 100.0");
    assertThat(known.corridorClosed().daysLeft().p10()).isEqualTo(10);
    assertThat(known.corridorClosed().daysLeft().p90()).isEqualTo(100);
    assertThat(known.sensitivities().getFirst().input()).isEqualTo("stock");
  }

  @Test
  void aClaimInDaysIsReadAsDaysOfUse() {
    StockClaim weeks =
        new StockClaim(
            "s",
            "mayor",
            "mayor",
            AS_OF.minusDays(4),
            new StockClaim.DaysOfUse(Triangular.exactly(14)));

    Known known = known(flour(1000, 1).withStock(List.of(weeks)));

    assertThat(known.corridorClosed().daysLeft().p50()).isCloseTo(10, within(1e-9));
  }

  @Test
  void aRationStretchesTheStock() {
    RateClaim half = new RateClaim("h", "mayor", "mayor", AS_OF, Triangular.exactly(0.5));

    Known known = known(flour(1000, 8000).withRation(List.of(half)));

    assertThat(known.corridorClosed().daysLeft().p50()).isEqualTo(20);
    assertThat(known.findOutlook(Basis.CLOSED_AT_RATION).orElseThrow().daysLeft().p50())
        .isEqualTo(40);
  }

  @Test
  void claimsAboutLaterDaysAreLeftOut() {
    StockClaim later =
        new StockClaim(
            "l",
            "agency",
            "agency",
            AS_OF.plusDays(1),
            new StockClaim.Amount(Triangular.exactly(1)));

    assertThat(
            forecaster.daysOfSupply(flour(1000, 1).withStock(List.of(later)), AS_OF, new Random(1)))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void lossesOfEverythingAreRefused() {
    RateClaim all = new RateClaim("l", "A", "A", AS_OF, Triangular.exactly(1));

    assertThatIllegalArgumentException().isThrownBy(() -> flour(1000, 1).withLosses(List.of(all)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void theSameSeedGivesTheSameForecast(long seed) {
    SupplyInputs inputs = any(new Random(seed));

    assertThat(forecaster.daysOfSupply(inputs, AS_OF, new Random(seed)))
        .isEqualTo(forecaster.daysOfSupply(inputs, AS_OF, new Random(seed)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void noStockIsEverNegativeAndPercentilesAreInOrder(long seed) {
    Known known = known(any(new Random(seed)));

    for (SupplyForecast.Outlook outlook : known.outlooks()) {
      assertThat(outlook.daysLeft().p10()).isNotNegative();
      assertThat(outlook.fan()).allMatch(day -> day.stock().p10() >= 0);
      assertThat(outlook.fan())
          .isSortedAccordingTo(
              java.util.Comparator.comparingDouble(SupplyForecast.FanDay::probabilityOut));
    }
    assertThat(known.sensitivities())
        .isSortedAccordingTo(
            java.util.Comparator.comparingDouble(Sensitivity::swingDays).reversed());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void moreStockNeverMeansFewerDays(long seed) {
    SupplyInputs inputs = any(new Random(seed));
    List<StockClaim> more =
        inputs.stock().stream()
            .map(claim ->
                claim.level() instanceof StockClaim.Amount(Triangular amount)
                    ? new StockClaim(
                        claim.id(),
                        claim.speaker(),
                        claim.origin(),
                        claim.day(),
                        new StockClaim.Amount(amount.times(1.3)))
                    : claim)
            .toList();

    assertNotFewer(known(inputs), known(inputs.withStock(more)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void moreReceiptsNeverMeanFewerDays(long seed) {
    SupplyInputs inputs = any(new Random(seed));
    List<Receipt> more =
        inputs.receipts().stream()
            .map(r -> new Receipt(r.evidenceIds(), r.day(), r.corridor(), r.amount() * 1.5 + 10))
            .toList();

    assertNotFewer(known(inputs), known(inputs.withReceipts(more)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void morePeopleNeverMeanMoreDays(long seed) {
    SupplyInputs inputs = any(new Random(seed));
    List<PopulationClaim> more =
        inputs.population().stream()
            .map(p ->
                new PopulationClaim(
                    p.id(), p.speaker(), p.origin(), p.day(), p.people().times(1.2)))
            .toList();

    assertNotFewer(known(inputs.withPopulation(more)), known(inputs));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void whateverIsNeededAndMissingMakesTheForecastUnknown(long seed) {
    SupplyInputs inputs = any(new Random(seed));

    for (SupplyInputs lacking :
        List.of(inputs.withStock(List.of()), inputs.withPopulation(List.of()))) {
      assertThat(forecaster.daysOfSupply(lacking, AS_OF, new Random(seed)))
          .isInstanceOf(Unknown.class);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void theMassOfAStockIsKept(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      double stock = random.nextDouble(1000);
      double inflow = random.nextDouble(200);
      double loss = random.nextDouble(0.1);
      double demand = random.nextDouble(300);
      double next = World.nextDay(stock, inflow, loss, demand);
      double issued = Math.min(stock, demand);

      assertThat(next).isNotNegative();
      assertThat(next + issued + loss * stock).isGreaterThanOrEqualTo(stock + inflow - 1e-9);
      if (next > 0) {
        assertThat(next + issued + loss * stock).isCloseTo(stock + inflow, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.01, 0.1})
  void daysLeftAreWhereTheRecurrenceReachesZero(double loss) {
    World world = new World(10_000, 1000, 0.4, 20, loss, 1, 0);
    double stock = world.stock();
    int days = 0;
    while (stock >= world.demand(Basis.CLOSED_FULL_NEED)) {
      stock = world.nextDay(stock, Basis.CLOSED_FULL_NEED);
      days++;
    }

    assertThat(world.daysLeft(Basis.CLOSED_FULL_NEED)).isBetween((double) days, days + 2.0);
  }

  private static void assertNotFewer(Known fewer, Known more) {
    for (SupplyForecast.Outlook outlook : fewer.outlooks()) {
      Quantiles other = more.findOutlook(outlook.basis()).orElseThrow().daysLeft();
      assertThat(other.p10()).isGreaterThanOrEqualTo(outlook.daysLeft().p10() - 1e-9);
      assertThat(other.p50()).isGreaterThanOrEqualTo(outlook.daysLeft().p50() - 1e-9);
      assertThat(other.p90()).isGreaterThanOrEqualTo(outlook.daysLeft().p90() - 1e-9);
    }
  }

  private Known known(SupplyInputs inputs) {
    return (Known) forecaster.daysOfSupply(inputs, AS_OF, new Random(7));
  }

  private static SupplyInputs flour(double people, double stockKilograms) {
    return SupplyInputs.of("valley", "flour", FLOUR)
        .withPopulation(
            List.of(
                new PopulationClaim("p", "office", "office", AS_OF, Triangular.exactly(people))))
        .withStock(List.of(stock("s", "agency", "agency", stockKilograms)));
  }

  private static StockClaim stock(String id, String speaker, String origin, double kilograms) {
    return new StockClaim(
        id, speaker, origin, AS_OF, new StockClaim.Amount(Triangular.exactly(kilograms)));
  }

  private static SupplyInputs any(Random random) {
    SupplyInputs inputs =
        SupplyInputs.of("valley", "flour", NeedsTable.shipped().get("flour"))
            .withPopulation(
                List.of(people("p1", random, "office"), people("p2", random, "other party")));
    List<StockClaim> stock = new ArrayList<>();
    stock.add(
        new StockClaim(
            "s1",
            "agency",
            "agency",
            AS_OF.minusDays(random.nextInt(10)),
            new StockClaim.Amount(Triangular.about(200_000 + random.nextInt(900_000), 0.2))));
    stock.add(
        new StockClaim(
            "s2",
            "mayor",
            "mayor",
            AS_OF.minusDays(random.nextInt(5)),
            new StockClaim.DaysOfUse(Triangular.about(10 + random.nextInt(20), 0.1))));
    List<Receipt> receipts =
        AS_OF
            .minusDays(20)
            .datesUntil(AS_OF.plusDays(1))
            .filter(day -> random.nextInt(3) > 0)
            .map(day -> new Receipt("r" + day, day, "pass", random.nextInt(40_000)))
            .toList();
    return inputs
        .withStock(stock)
        .withReceipts(receipts)
        .withRation(
            List.of(new RateClaim("x", "mayor", "mayor", AS_OF, Triangular.about(0.7, 0.1))));
  }

  private static PopulationClaim people(String id, Random random, String origin) {
    return new PopulationClaim(
        id, origin, origin, AS_OF, Triangular.about(50_000 + random.nextInt(70_000), 0.1));
  }
}
