package org.tocsin.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.measure.CutOffMeasure;
import org.tocsin.desk.measure.PhaseMeasure;
import org.tocsin.desk.measure.PriceMeasure;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Published tables come in through the import room; the tables here are invented. */
class FiguresImportTest {
  private static final LocalDate LATER = LocalDate.of(2022, 1, 1);

  @TempDir Path folder;

  private static String prices() {
    StringBuilder table = new StringBuilder("date,admin1,market,commodity,unit,currency,price\n");
    for (int month = 1; month <= 5; month++) {
      for (int good = 0; good < 10; good++) {
        table.append(
            "2021-0%d-15,Dale,Kesten,good %d,KG,X,%d%n"
                .formatted(month, good, month == 5 && good < 4 ? 20 : 10));
      }
    }
    return table.append("2021-05-15,Dale,Kesten,good 10,KG,X,none\n").toString();
  }

  @Test
  void pricesAreTakenAsFiguresOfTheirSourceAndEveryRefusedRowSaysWhy() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item = bench.seal("prices.csv", prices());
      assertThat(bench.desk.importing().look(item.id(), Layout.FOUND_OUT, bench.maria).form())
          .isEqualTo(FileForm.FIGURES);
      ImportRun run = bench.take(item, null, bench.maria);
      assertThat(run.state()).isEqualTo(ImportRun.State.SEALED);
      assertThat(Bench.receipt(run).taken()).isEqualTo(50);
      assertThat(Bench.receipt(run).refused()).isEqualTo(1);
      assertThat(bench.outcomes(run)).contains("is not a number");
      PriceMeasure measure = bench.desk.measuring().prices(bench.caseId, LATER).getFirst();
      assertThat(measure.source()).isEqualTo("World Food Programme");
      assertThat(measure.region()).isEqualTo("Dale");
      assertThat(measure.isInAlarm()).isTrue();
      bench.desk.rebuild();
      assertThat(bench.desk.measuring().prices(bench.caseId, LATER)).hasSize(1);
    }
  }

  @Test
  void whatIsSaidAfterTheDayIsNotKnownOnIt() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      bench.take(bench.seal("prices.csv", prices()), null, bench.maria);
      LocalDate april = LocalDate.of(2021, 4, 30);
      PriceMeasure measure = bench.desk.measuring().prices(bench.caseId, april).getFirst();
      assertThat(measure.months()).hasSize(4);
      assertThat(measure.episodes()).isEmpty();
    }
  }

  @Test
  void anImportOfFiguresIsTakenBackAsAUnit() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      ImportRun run = bench.take(bench.seal("prices.csv", prices()), null, bench.maria);
      bench.desk.importing().undo(run.id(), "wrong table", bench.maria);
      assertThat(bench.desk.measuring().prices(bench.caseId, LATER)).isEmpty();
      assertThat(bench.desk.measuring().figures().list(bench.caseId)).isEmpty();
    }
  }

  @Test
  void aTableInACompartmentFeedsNoMeasureForEverybody() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      String closed = bench.desk.people().compartments().open("sources", "maria").id();
      Viewer member = new Viewer("maria", Role.ANALYST, Set.of(closed));
      Item item = bench.seal("prices.csv", prices());
      bench.take(item, null, bench.maria);
      bench.desk.collecting().restrict(item.id(), closed, "a source at risk", member);
      assertThat(bench.desk.measuring().prices(bench.caseId, LATER)).isEmpty();
    }
  }

  @Test
  void figuresOfTheIpcShowTheirDistanceToAThreshold() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      bench.take(
          bench.seal(
              "ipc.csv",
              """
              Date of analysis,Country,Level 1,Area,Validity period,From,To,Phase,Number,Percentage
              Apr 2021,XYZ,North,Dale,current,2021-04-01,2021-06-30,3,200,0.2
              Apr 2021,XYZ,North,Dale,current,2021-04-01,2021-06-30,4,100,0.1
              Apr 2021,XYZ,North,Dale,current,2021-04-01,2021-06-30,5,0,0.0
              """),
          null,
          bench.maria);
      PhaseMeasure dale = bench.desk.measuring().phases(bench.caseId, LATER).getFirst();
      assertThat(Objects.requireNonNull(dale.distances().get(0)).distance())
          .isBetween(0.0999, 0.1001);
      assertThat(dale.distances().get(1).distance()).isBetween(-0.1001, -0.0999);
    }
  }

  @Test
  void stockAndPeopleOfATableMakeASupplyMeasureForEachPlace() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      bench.take(
          bench.seal(
              "stocks.csv",
              """
              date,place,kind,of,value,unit,source
              2021-12-30,Kesten,stock,flour,40,t,Relief Office
              2021-12-30,Kesten,people,,4000,people,Town Council
              2021-12-30,Upper Mill,stock,flour,1,t,Relief Office
              2021-12-30,Upper Mill,people,,500,people,Town Council
              """),
          null,
          bench.maria);
      assertThat(bench.desk.measuring().supplies(bench.caseId, LATER))
          .extracting(SupplyMeasure::place)
          .containsExactly("Kesten", "Upper Mill");
      SupplyMeasure mill = bench.desk.measuring().supplies(bench.caseId, LATER).get(1);
      assertThat(mill.daysP50()).isBetween(2.0, 4.0);
      assertThat(mill.inputs())
          .filteredOn(input -> !input.isKnown())
          .extracting(SupplyMeasure.Input::what)
          .containsExactly("receipts", "production", "losses", "ration");
      assertThat(bench.desk.measuring().cutOffs(bench.caseId, LATER))
          .extracting(CutOffMeasure::place)
          .isEmpty();
    }
  }
}
