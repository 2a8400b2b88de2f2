package org.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.CutOffMeasure;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.foresight.alert.Observation;

/** What the measures say of short accounts, invented for the tests. */
class MeasuringTest {
  @TempDir Path folder;

  private CaseFile caseOf(Desk desk, String... reports) throws IOException {
    CaseFile file = desk.collecting().openCase("valley", "maria");
    for (String report : reports) {
      byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
      String name = "report-" + Math.abs(report.hashCode()) + ".txt";
      desk.establishing()
          .read(
              desk.collecting()
                  .seal(file.id(), name, new ByteArrayInputStream(bytes), "maria")
                  .item());
    }
    return file;
  }

  private Desk open() throws IOException {
    return Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
  }

  @Test
  void aClosureLastsAsLongAsTheWantThatTheSameSpeakerReports() throws IOException {
    try (Desk desk = open()) {
      CaseFile file =
          caseOf(
              desk,
              """
              On 3 May 2021 the army of Lowland closed the road through the Dale Pass. For about three \
              months now there were no supplies of food.
              """);
      CorridorMeasure corridor =
          desk.measuring().corridors(file.id(), LocalDate.of(2021, 8, 3)).getFirst();
      assertThat(corridor.state()).isEqualTo("closed");
      assertThat(corridor.closedSince()).isEqualTo(LocalDate.of(2021, 5, 3));
    }
  }

  @Test
  void aClosureOfLongAgoThatNobodySpeaksOfAnyMoreIsUnknown() throws IOException {
    try (Desk desk = open()) {
      CaseFile file =
          caseOf(desk, "On 3 May 2021 the army of Lowland closed the road through the Dale Pass.");
      assertThat(desk.measuring().corridors(file.id(), LocalDate.of(2021, 8, 3)).getFirst().state())
          .isEqualTo("unknown");
    }
  }

  @Test
  void anOldCountOfStockIsNotRunDownToNothing() throws IOException {
    try (Desk desk = open()) {
      CaseFile file =
          caseOf(
              desk,
              """
              Date: 2021-05-03
              Publisher: Relief Office

              The Relief Office counted 40 tonnes of flour in warehouses in Kesten on 3 May 2021. The \
              office said that 4,000 people live in Kesten.
              """,
              """
              Date: 2021-08-03
              Publisher: Market Letter

              A baker told this letter that 30 tonnes of flour were left in Kesten on 3 August 2021.
              """);
      LocalDate day = LocalDate.of(2021, 8, 3);
      SupplyMeasure flour = desk.measuring().supplies(file.id(), day).getFirst();
      assertThat(flour.scenarios())
          .extracting(SupplyMeasure.StockScenario::days)
          .hasSize(1)
          .allMatch(days -> days > 5);
      assertThat(lowestDaysLeft(desk.measuring().observations(file.id(), day)))
          .allMatch(days -> days > 5);
    }
  }

  private static List<Double> lowestDaysLeft(List<Observation> observations) {
    return observations.stream()
        .filter(Observation.DaysLeftMeasured.class::isInstance)
        .map(Observation.DaysLeftMeasured.class::cast)
        .map(m -> m.lowest().map(Observation.DaysLeftMeasured.Account::days).orElse(m.medianDays()))
        .toList();
  }

  @Test
  void suppliesAreWhereThePeopleAreAndNotWhereTheClosureComesFrom() throws IOException {
    try (Desk desk = open()) {
      CaseFile file =
          caseOf(
              desk,
              """
              On 3 May 2021 Azerbaijan closed the road through the Dale Pass, cutting off the 4,000 \
              people of Kesten. For about two months there were no supplies of food.
              """);
      SupplyMeasure food =
          desk.measuring().supplies(file.id(), LocalDate.of(2021, 7, 3)).getFirst();
      assertThat(food.daysP50()).isNull();
      assertThat(food.place()).doesNotContain("Azerbaijan");
    }
  }

  @Test
  void eachAccountNamesThoseWhoseWordsMakeItSo() throws IOException {
    try (Desk desk = open()) {
      CaseFile file =
          caseOf(
              desk,
              """
              Date: 2021-05-04
              Publisher: Town Council

              The Town Council said that the road through the Dale Pass was closed on 3 May 2021.
              """,
              """
              Date: 2021-05-04
              Publisher: Border Guard

              The Border Guard denied that the road through the Dale Pass was closed on 3 May 2021.
              """);
      List<CorridorMeasure.Scenario> accounts =
          desk.measuring().corridors(file.id(), LocalDate.of(2021, 5, 5)).getFirst().scenarios();
      assertThat(accounts).hasSize(2);
      assertThat(accounts.get(0).saidBy()).allMatch(name -> name.contains("Town Council"));
      assertThat(accounts.get(1).saidBy()).allMatch(name -> name.contains("Border Guard"));
    }
  }

  @Test
  void usePerDayIsTheRationInForceAndGivesAnOutlookOfItsOwn() throws IOException {
    try (Desk desk = open()) {
      CaseFile file =
          caseOf(
              desk,
              """
              Date: 2021-05-03
              Publisher: Relief Office

              The Relief Office counted 40 tonnes of flour in warehouses in Kesten on 3 May 2021. The \
              office said that 4,000 people live in Kesten. It said that bakeries use 0.8 tonnes of \
              flour a day.
              """);
      SupplyMeasure flour =
          desk.measuring().supplies(file.id(), LocalDate.of(2021, 5, 3)).getFirst();
      assertThat(flour.outlooks())
          .extracting(SupplyMeasure.Outlook::basis)
          .containsExactly("CLOSED_FULL_NEED", "CLOSED_AT_RATION");
      assertThat(flour.outlooks().get(0).p50()).isBetween(22.0, 28.0);
      assertThat(flour.outlooks().get(1).p50()).isBetween(45.0, 55.0);
      assertThat(flour.outlooks().get(0).chances())
          .extracting(SupplyMeasure.Chance::share)
          .isSorted();
    }
  }

  @Test
  void aPlaceThatSomebodyCountsTheStockAndThePeopleOfStandsAlone() throws IOException {
    try (Desk desk = open()) {
      CaseFile file =
          caseOf(
              desk,
              """
              Date: 2021-05-03
              Publisher: Relief Office

              The Relief Office counted 40 tonnes of flour in warehouses in Yerevan on 3 May 2021. The \
              office said that 4,000 people live in Yerevan.
              """,
              """
              Date: 2021-05-03
              Publisher: Relief Office

              The Relief Office counted 2 tonnes of flour in warehouses in Gyumri on 3 May 2021. The \
              office said that 1,000 people live in Gyumri.
              """);
      List<SupplyMeasure> supplies = desk.measuring().supplies(file.id(), LocalDate.of(2021, 5, 3));
      assertThat(supplies)
          .extracting(SupplyMeasure::place)
          .containsExactlyInAnyOrder("Yerevan", "Gyumri");
      assertThat(supplies).allMatch(supply -> supply.scenarios().size() == 1);
    }
  }

  @Test
  void personDaysOfAClosureHaveARangeAndWhatNobodySaidIsUnknown() throws IOException {
    try (Desk desk = open()) {
      CaseFile file =
          caseOf(
              desk,
              """
              Date: 2021-05-12
              Publisher: Town Council

              The Town Council said that the road through the Dale Pass has been closed since 3 May \
              2021. About 4,000 people live in Kesten. There was a shortage of food.
              """);
      CutOffMeasure cost =
          desk.measuring().cutOffs(file.id(), LocalDate.of(2021, 5, 12)).getFirst();
      assertThat(cost.days()).isEqualTo(new CutOffMeasure.Range(10, 10));
      assertThat(cost.people()).isEqualTo(new CutOffMeasure.Range(3600, 4400));
      assertThat(cost.personDays()).isEqualTo(new CutOffMeasure.Range(36000, 44000));
      assertThat(cost.shareOfNormal()).isNull();
      assertThat(cost.missed()).allMatch(missed -> missed.personDays() == null);
      assertThat(cost.unknown()).isNotEmpty();
    }
  }
}
