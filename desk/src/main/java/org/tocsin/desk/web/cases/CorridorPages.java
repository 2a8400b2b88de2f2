package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.CutOffMeasure;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.publish.chart.Pictures;
import org.tocsin.desk.publish.chart.Sheet;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;

/** What the reports say about ways in and out, and how long supplies last; with CSV beside each. */
@Controller
public final class CorridorPages {

  private static final int MOST = 6;

  /**
   * @param corridors a page of them, and at the same place a page of {@code supplies}
   * @param all every supply of the case
   * @param finding what is said of the corridor spoken of most; "" when there is none
   */
  public record Corridors(
      String caseId,
      LocalDate asOf,
      String finding,
      Slice<OneCorridor> corridors,
      Slice<OneSupply> supplies,
      List<SupplyMeasure> all) {

    /** The longer of the two lists, which says how many pages there are. */
    public Slice<?> longer() {
      return corridors.total() >= supplies.total() ? corridors : supplies;
    }

    /**
     * The supply to ask about first: one of which nothing can be said, else the one whose days are
     * known least.
     */
    public Optional<SupplyMeasure> askAbout() {
      return all.stream()
          .filter(measure -> !question(measure).isEmpty())
          .max(Comparator.comparingDouble(Corridors::doubt));
    }

    private static double doubt(SupplyMeasure measure) {
      Double low = measure.daysP10();
      Double high = measure.daysP90();
      return low == null || high == null ? Double.POSITIVE_INFINITY : high - low;
    }

    /** What to ask of it; "" when there is nothing to ask. */
    public static String question(SupplyMeasure measure) {
      if (measure.daysP50() == null && !measure.unknown().isEmpty()) {
        return measure.unknown().getFirst();
      }
      return measure.askFirst().isEmpty() ? "" : measure.askFirst().getFirst();
    }
  }

  public record OneCorridor(
      CorridorMeasure measure,
      String finding,
      Figure days,
      Drawing drawing,
      List<Evidence> disputes,
      List<OneCost> costs) {}

  /** What a closure costs the people of one place. */
  public record OneCost(CutOffMeasure measure, Figure people, Figure personDays, Figure share) {}

  public record OneSupply(SupplyMeasure measure, Figure days, Drawing drawing) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Collecting collecting;
  private final Measuring measuring;
  private final Figures figures;

  CorridorPages(
      Pages pages,
      Ways ways,
      AsOf asOf,
      Collecting collecting,
      Measuring measuring,
      Figures figures) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.collecting = collecting;
    this.measuring = measuring;
    this.figures = figures;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/corridors")
  View corridors(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "0") int from,
      HttpServletRequest request) {
    ways.enter(request, id, "corridors");
    LocalDate until = asOf.day(id, day);
    if (!measuring.isReady(id, until)) {
      return pages.show("pending", new Pending("/cases/" + id + "/corridors?day=" + until));
    }
    List<CutOffMeasure> costs = measuring.cutOffs(id, until);
    List<CorridorMeasure> corridors = measuring.corridors(id, until);
    List<SupplyMeasure> supplies = measuring.supplies(id, until);
    String finding = corridors.isEmpty() ? "" : Findings.corridor(corridors.getFirst());
    return pages.show(
        "corridors",
        new Corridors(
            id,
            until,
            finding,
            slice(corridors, from, (measure, number) -> corridor(id, measure, number, costs)),
            slice(supplies, from, (measure, number) -> supply(id, measure, number)),
            supplies));
  }

  /** Draws only what is shown; beyond the end of the shorter list there is nothing. */
  private static <M, R> Slice<R> slice(List<M> all, int from, BiFunction<M, Integer, R> draw) {
    int begin = Math.clamp(from / MOST * MOST, 0, all.size());
    List<R> rows = new ArrayList<>();
    for (int i = begin; i < Math.min(all.size(), begin + MOST); i++) {
      rows.add(draw.apply(all.get(i), i));
    }
    return new Slice<>(rows, begin, all.size(), MOST);
  }

  private OneCorridor corridor(
      String caseId, CorridorMeasure measure, int number, List<CutOffMeasure> costs) {
    String csv = csv(caseId, "corridors", number, measure.asOf());
    Drawing drawing =
        Drawing.of(
            s -> PicturesHere.draw().corridor(measure, s, "corridor" + number + s.name()), csv);
    return new OneCorridor(
        measure,
        Findings.corridor(measure),
        figures.daysClosed(measure),
        drawing,
        figures.evidence(measure.disputes()),
        costs.stream()
            .filter(cost -> cost.corridor().equals(measure.name()))
            .map(this::cost)
            .toList());
  }

  private OneCost cost(CutOffMeasure measure) {
    return new OneCost(
        measure,
        figures.cutOff(measure),
        figures.personDays(measure),
        figures.shareOfNormal(measure));
  }

  private OneSupply supply(String caseId, SupplyMeasure measure, int number) {
    String csv = csv(caseId, "supplies", number, measure.asOf());
    Drawing drawing =
        Drawing.of(s -> PicturesHere.draw().supply(measure, s, "supply" + number + s.name()), csv);
    return new OneSupply(measure, figures.daysOfSupply(measure), drawing);
  }

  static String csv(String caseId, String what, int number, LocalDate asOf) {
    return "/cases/%s/%s/%d.csv?day=%s".formatted(caseId, what, number, asOf);
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/corridors/{number}.csv")
  ResponseEntity<byte[]> corridorTable(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
    collecting.getCase(id);
    CorridorMeasure measure = at(measuring.corridors(id, day), number);
    return csv(
        Pictures.english().corridor(measure, Sheet.WIDE, "table").table(), "corridor-" + number);
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/supplies/{number}.csv")
  ResponseEntity<byte[]> supplyTable(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
    collecting.getCase(id);
    SupplyMeasure measure = at(measuring.supplies(id, day), number);
    return csv(Pictures.english().supply(measure, Sheet.WIDE, "table").table(), "supply-" + number);
  }

  /** Everything that goes into the supply measures of a case, with who says so. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/supply.csv")
  ResponseEntity<byte[]> inputTable(
      @PathVariable String id, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
    collecting.getCase(id);
    List<List<String>> rows = new ArrayList<>();
    for (SupplyMeasure supply : measuring.supplies(id, day)) {
      for (SupplyMeasure.Input input : supply.inputs()) {
        LocalDate said = input.day();
        rows.add(
            List.of(
                supply.place(),
                supply.commodity(),
                input.what(),
                input.isKnown() ? input.value() : "unknown",
                input.isKnown() ? input.speaker() : "nobody has said",
                said == null ? "" : said.toString(),
                input.evidence()));
      }
    }
    List<String> columns =
        List.of("Place", "Commodity", "What", "Value", "Who says so", "Day", "Id");
    return csv(new DataTable("Supply", columns, rows), "supply-inputs");
  }

  private static <T> T at(List<T> measures, int number) {
    if (number < 0 || number >= measures.size()) {
      throw new NoSuchElementException("no measure " + number);
    }
    return measures.get(number);
  }

  static ResponseEntity<byte[]> csv(DataTable table, String name) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
        .body(table.csv().getBytes(StandardCharsets.UTF_8));
  }
}
