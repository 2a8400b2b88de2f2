package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.measure.PhaseMeasure;
import org.tocsin.desk.measure.PriceMeasure;
import org.tocsin.desk.measure.WeeksMeasure;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.publish.chart.Pictures;
import org.tocsin.desk.publish.chart.Sheet;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.foresight.phase.PhaseDistance;

/** What published tables say: prices as a signal, IPC figures beside their thresholds, receipts. */
@Controller
public final class FigurePages {
  private static final int AREAS_SHOWN = 40;

  public record Published(
      String caseId,
      LocalDate asOf,
      List<OnePrice> prices,
      List<PhaseMeasure> phases,
      int areas,
      List<OneRecord> records) {

    public boolean isEmpty() {
      return prices.isEmpty() && phases.isEmpty() && records.isEmpty();
    }
  }

  public record OnePrice(PriceMeasure measure, Drawing drawing) {}

  public record OneRecord(WeeksMeasure measure, Drawing drawing) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Collecting collecting;
  private final Measuring measuring;

  FigurePages(Pages pages, Ways ways, AsOf asOf, Collecting collecting, Measuring measuring) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.collecting = collecting;
    this.measuring = measuring;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/figures")
  View figures(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      HttpServletRequest request) {
    ways.enter(request, id, "figures");
    LocalDate until = asOf.day(id, day);
    List<OnePrice> prices = new ArrayList<>();
    for (PriceMeasure measure : measuring.prices(id, until)) {
      String number = "price" + prices.size();
      String csv = "/cases/%s/figures/prices/%d.csv?day=%s".formatted(id, prices.size(), until);
      prices.add(
          new OnePrice(
              measure,
              Drawing.of(s -> PicturesHere.draw().prices(measure, s, number + s.name()), csv)));
    }
    List<OneRecord> records = new ArrayList<>();
    for (WeeksMeasure measure : measuring.weeks(id, until)) {
      String number = "weeks" + records.size();
      String csv = "/cases/%s/figures/weeks/%d.csv?day=%s".formatted(id, records.size(), until);
      records.add(
          new OneRecord(
              measure,
              Drawing.of(s -> PicturesHere.draw().weeks(measure, s, number + s.name()), csv)));
    }
    List<PhaseMeasure> phases = measuring.phases(id, until);
    return pages.show(
        "figures",
        new Published(
            id,
            until,
            prices,
            phases.stream().limit(AREAS_SHOWN).toList(),
            phases.size(),
            records));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/figures/prices/{number}.csv")
  ResponseEntity<byte[]> priceTable(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
    collecting.getCase(id);
    PriceMeasure measure = at(measuring.prices(id, day), number);
    return CorridorPages.csv(
        Pictures.english().prices(measure, Sheet.WIDE, "table").table(), "prices-" + number);
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/figures/weeks/{number}.csv")
  ResponseEntity<byte[]> weekTable(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
    collecting.getCase(id);
    WeeksMeasure measure = at(measuring.weeks(id, day), number);
    return CorridorPages.csv(
        Pictures.english().weeks(measure, Sheet.WIDE, "table").table(), "weeks-" + number);
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/figures/phases.csv")
  ResponseEntity<byte[]> phaseTable(
      @PathVariable String id, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
    collecting.getCase(id);
    List<List<String>> rows = new ArrayList<>();
    for (PhaseMeasure measure : measuring.phases(id, day)) {
      List<String> row = new ArrayList<>();
      row.add(measure.analysis().place());
      row.add(measure.analysis().source());
      row.add(measure.analysis().basis());
      row.add(measure.analysis().days().from().toString());
      row.add(measure.analysis().days().lastDay().toString());
      row.add(share(measure.analysis().findShareInCrisis()));
      for (int phase = 3; phase <= 5; phase++) {
        row.add(distance(measure, phase));
      }
      rows.add(row);
    }
    List<String> columns =
        List.of(
            "Area",
            "Source",
            "Basis",
            "From",
            "To",
            "Share in phase 3 or worse",
            "Distance to a fifth in phase 3 or worse",
            "in phase 4 or worse",
            "in phase 5");
    return CorridorPages.csv(new DataTable("IPC", columns, rows), "ipc-distances");
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty() ? "unknown" : String.format(Locale.ROOT, "%.2f", share.getAsDouble());
  }

  /** Points of a hundred from the threshold of a phase, with its sign; "unknown" without figure. */
  public static String distance(PhaseMeasure measure, int phase) {
    return measure.distances().stream()
        .filter(distance -> distance.threshold().phase() == phase)
        .findFirst()
        .map(PhaseDistance::distance)
        .map(points -> String.format(Locale.ROOT, "%+.0f", 100 * points))
        .orElse("unknown");
  }

  private static <T> T at(List<T> measures, int number) {
    if (number < 0 || number >= measures.size()) {
      throw new NoSuchElementException("no measure " + number);
    }
    return measures.get(number);
  }
}
