package org.tocsin.desk.web.forecast;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.publish.chart.FanPlot;
import org.tocsin.desk.warn.forecast.Decision;
import org.tocsin.desk.warn.forecast.Predictions;
import org.tocsin.desk.warn.forecast.Scoreboards;
import org.tocsin.desk.warn.forecast.SealedPrediction;
import org.tocsin.desk.warn.forecast.SealedSet;
import org.tocsin.desk.web.cases.Drawing;
import org.tocsin.desk.web.cases.PicturesHere;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.FamilyBoard;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.SourceRow;
import org.tocsin.foresight.board.Verdict;

/** One forecast: what it says of itself, how good its source was, and its fan or its list. */
@Controller
public final class SetPages {
  private static final int SHOWN = 50;

  /**
   * @param rows how the source did here, a row a family of questions
   * @param hidden whether the numbers are withheld
   * @param places all that have a fan
   * @param place the one that is drawn, "" for none
   * @param fan null when there is nothing to draw
   * @param row the one row that was asked for, null for none
   * @param spoken rows that somebody wants set aside, or that are
   * @param own what the source says of its own calibration, null when it says nothing
   */
  public record OneForecast(
      SealedSet set,
      int predictions,
      int late,
      List<Judged> rows,
      boolean hidden,
      List<String> places,
      String place,
      @Nullable Drawing fan,
      @Nullable Drawing own,
      @Nullable SealedPrediction row,
      List<SealedPrediction> spoken,
      Slice<SealedPrediction> slice) {}

  /** How a source did in one family of questions. */
  public record Judged(String target, SourceRow row) {}

  private final Pages pages;
  private final Ways ways;
  private final Predictions predictions;
  private final Scoreboards boards;

  SetPages(Pages pages, Ways ways, Predictions predictions, Scoreboards boards) {
    this.pages = pages;
    this.ways = ways;
    this.predictions = predictions;
    this.boards = boards;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/forecasts/{set}")
  View show(
      @PathVariable String id,
      @PathVariable("set") String setId,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(required = false) @Nullable Integer row,
      HttpServletRequest request) {
    ways.enter(request, id, "forecasts");
    SealedSet set = predictions.get(id, setId);
    List<SealedPrediction> all = predictions.list(set);
    List<Judged> rows = judged(id, set, all);
    boolean hidden = isHidden(rows);
    List<String> places = hidden ? List.of() : places(all);
    String drawn = places.contains(place) ? place : places.isEmpty() ? "" : places.getFirst();
    Map<String, Decision> inForce = predictions.decisions().inForce(id);
    String csv = "/cases/%s/forecasts/%s/table.csv".formatted(id, setId);
    return pages.show(
        "forecast/forecast",
        new OneForecast(
            set,
            all.size(),
            (int) all.stream().filter(one -> !one.prediction().isAhead()).count(),
            rows,
            hidden,
            places,
            drawn,
            drawn.isEmpty() ? null : fan(of(all, drawn), inForce, csv),
            set.card()
                .filter(card -> !card.calibration().points().isEmpty())
                .map(card ->
                    Drawing.of(
                        s ->
                            PicturesHere.draw()
                                .reliability(set.label(), card.calibration(), s, "own" + s.name()),
                        ""))
                .orElse(null),
            all.stream().filter(one -> row != null && one.row() == row).findFirst().orElse(null),
            all.stream().filter(one -> set.rowsWithWords().contains(one.row())).toList(),
            Slice.of(hidden ? List.of() : ordered(all), from, SHOWN)));
  }

  private static boolean isHidden(List<Judged> rows) {
    return rows.stream().anyMatch(one -> one.row().verdict() instanceof Verdict.Withheld);
  }

  /** The most probable first; numbers stay in the order of their file. */
  private static List<SealedPrediction> ordered(List<SealedPrediction> all) {
    return all.stream().sorted(Comparator.comparingDouble(SetPages::rank)).toList();
  }

  private static double rank(SealedPrediction one) {
    return one.prediction().answer() instanceof Chance chance ? -chance.probability() : 0;
  }

  /** By what was sealed in time; a source that is only recorded afterwards is judged by that. */
  private List<Judged> judged(String caseId, SealedSet set, List<SealedPrediction> all) {
    if (!set.counts()) {
      return List.of();
    }
    boolean ahead = all.stream().anyMatch(one -> one.prediction().isAhead());
    List<FamilyBoard> families = ahead ? boards.of(caseId).ahead() : boards.of(caseId).afterwards();
    List<String> wanted =
        all.stream().map(one -> one.prediction().question().family().id()).distinct().toList();
    return families.stream()
        .filter(board -> wanted.contains(board.family().id()))
        .flatMap(board ->
            board.find(set.label()).map(row -> new Judged(board.family().target(), row)).stream())
        .toList();
  }

  private static List<String> places(List<SealedPrediction> all) {
    return all.stream()
        .filter(one -> one.prediction().answer() instanceof Spread)
        .map(SetPages::key)
        .distinct()
        .toList();
  }

  /** A fan is of one target in one place. */
  private static String key(SealedPrediction one) {
    Question question = one.prediction().question();
    return question.place() + ": " + question.target();
  }

  private static List<SealedPrediction> of(List<SealedPrediction> all, String key) {
    return all.stream()
        .filter(one -> one.prediction().answer() instanceof Spread && key(one).equals(key))
        .toList();
  }

  private static Drawing fan(
      List<SealedPrediction> some, Map<String, Decision> inForce, String csv) {
    FanPlot plot = Fans.plot(some, inForce);
    return Drawing.of(s -> PicturesHere.draw().forecast(plot, s, "fan" + s.name()), csv);
  }

  /** Every prediction of a set that is not withheld, with what came. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/forecasts/{set}/table.csv")
  ResponseEntity<byte[]> table(@PathVariable String id, @PathVariable("set") String setId) {
    SealedSet set = predictions.get(id, setId);
    List<SealedPrediction> all = predictions.list(set);
    boolean hidden = isHidden(judged(id, set, all));
    Map<String, Decision> inForce = predictions.decisions().inForce(id);
    List<List<String>> rows =
        (hidden ? List.<SealedPrediction>of() : all)
            .stream()
                .map(one ->
                    Exports.row(
                        one, Optional.ofNullable(inForce.get(one.prediction().question().id()))))
                .toList();
    return Exports.csv(new DataTable(set.label(), Exports.PREDICTION, rows), "forecast");
  }
}
