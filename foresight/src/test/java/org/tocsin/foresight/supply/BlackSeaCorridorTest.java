package org.tocsin.foresight.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.Shared;
import org.tocsin.foresight.alert.Alert;
import org.tocsin.foresight.alert.AlertFold;
import org.tocsin.foresight.alert.AlertRules;
import org.tocsin.foresight.alert.Observation;
import org.tocsin.foresight.interval.DayInterval;

/**
 * The shipped rules on the voyages of the Black Sea Grain Initiative, August 2022 to March 2023.
 */
class BlackSeaCorridorTest {

  private static final LocalDate SUSPENSION = LocalDate.of(2022, 10, 29);
  private static final LocalDate FIRST_DAY_WITHOUT_DEPARTURE = LocalDate.of(2022, 11, 4);
  private static final int BASELINE_DAYS = 28;
  private static final int WINDOW_DAYS = 7;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-uu", Locale.ROOT);

  @Test
  void bothRulesRingOnceAndTheCountsWithinAWeekOfTheSuspension() throws IOException {
    List<Delivery> voyages = voyages();
    DayInterval covered =
        DayInterval.inclusive(
            voyages.stream().map(Delivery::day).min(LocalDate::compareTo).orElseThrow(),
            voyages.stream().map(Delivery::day).max(LocalDate::compareTo).orElseThrow());
    List<Observation> observations = new ArrayList<>();
    observations.addAll(receipts(DeliverySeries.complete(Measure.TONNES, voyages, covered)));
    observations.addAll(drops(DeliverySeries.complete(Measure.TRUCKS, voyages, covered)));

    List<Alert> alerts =
        new AlertFold(AlertRules.shipped()).replay(observations, covered.lastDay()).alerts();

    assertThat(alerts)
        .extracting(Alert::ruleId)
        .containsExactly("deliveries-drop", "receipts-collapse");
    assertThat(alerts.getFirst().day()).isBetween(SUSPENSION, SUSPENSION.plusDays(7));
    assertThat(alerts.getLast().day())
        .isBetween(FIRST_DAY_WITHOUT_DEPARTURE, FIRST_DAY_WITHOUT_DEPARTURE.plusDays(7));
  }

  private static List<Observation> receipts(DeliverySeries series) {
    List<Observation> observations = new ArrayList<>();
    for (DayReceipts receipts : series.list()) {
      LocalDate day = receipts.day();
      DayInterval before = DayInterval.endingWith(day.minusDays(WINDOW_DAYS), BASELINE_DAYS);
      if (series.countKnown(before) == BASELINE_DAYS) {
        series
            .rolling(day, WINDOW_DAYS, series.findBaseline(before).orElseThrow())
            .findShare()
            .ifPresent(share ->
                observations.add(
                    new Observation.ReceiptsMeasured(
                        day, "sea corridor", WINDOW_DAYS, share, List.of("voyages"))));
      }
    }
    return observations;
  }

  private static List<Observation> drops(DeliverySeries series) {
    return new DropDetector(0.2, BASELINE_DAYS, WINDOW_DAYS)
        .follow(series).stream()
            .<Observation>map(drop ->
                new Observation.DropMeasured(
                    drop.day(), "sea corridor", drop.value(), List.of("voyages")))
            .toList();
  }

  private static List<Delivery> voyages() throws IOException {
    List<String> lines = Files.readAllLines(Shared.require("data/humanitarian/bsgi_voyages.csv"));
    List<String> header = cells(lines.getFirst());
    List<Delivery> voyages = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = cells(line);
      voyages.add(
          new Delivery(
              "voyage-" + voyages.size(),
              LocalDate.parse(row.get(header.indexOf("Departure")), DAY),
              "sea corridor",
              row.get(header.indexOf("Commodity")),
              OptionalDouble.of(
                  Double.parseDouble(row.get(header.indexOf("Tonnage")).replace(",", ""))),
              OptionalInt.of(1),
              "the record of voyages"));
    }
    return voyages;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.replace("\uFEFF", "").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
