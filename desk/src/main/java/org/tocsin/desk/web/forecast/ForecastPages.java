package org.tocsin.desk.web.forecast;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.forecast.Predictions;
import org.tocsin.desk.warn.forecast.SealedPrediction;
import org.tocsin.desk.warn.forecast.SealedSet;
import org.tocsin.desk.web.cases.Uploads;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;
import org.tocsin.foresight.board.file.PredictionFiles;

/** The forecasts of a case: which were sealed, and two ways to seal more. */
@Controller
public final class ForecastPages {
  private static final int MOST_MEGABYTES = 32;
  private static final int SETS_SHOWN = 50;
  private static final List<String> FIELDS =
      List.of(
          "source",
          "kind",
          "target",
          "place",
          "from",
          "last",
          "criterion",
          "issued",
          "probability",
          "value",
          "q10",
          "q50",
          "q90",
          "baseline",
          "release");

  /**
   * @param typed what was typed and refused, else proposals
   * @param problem why it was refused, "" when it was not
   */
  public record Listed(
      String caseId, Slice<Line> sets, int projections, Map<String, String> typed, String problem) {

    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  /**
   * @param predictions how many are in it
   * @param late how many of them were recorded after their period began
   */
  public record Line(SealedSet set, int predictions, int late) {}

  private final Pages pages;
  private final Ways ways;
  private final Predictions predictions;
  private final Uploads uploads;

  ForecastPages(Pages pages, Ways ways, Predictions predictions, Uploads uploads) {
    this.pages = pages;
    this.ways = ways;
    this.predictions = predictions;
    this.uploads = uploads;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/forecasts")
  View list(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "forecasts");
    Map<String, String> proposed =
        Map.of("source", me.name(), "issued", predictions.today().toString());
    return pages.show("forecast/forecasts", listed(id, from, proposed, ""));
  }

  private Listed listed(String id, int from, Map<String, String> typed, String problem) {
    Map<String, List<SealedPrediction>> bySet =
        predictions.list(id).stream().collect(Collectors.groupingBy(SealedPrediction::setId));
    List<Line> lines =
        predictions.listSets(id).reversed().stream()
            .map(set -> line(set, bySet.getOrDefault(set.id(), List.of())))
            .toList();
    return new Listed(
        id,
        Slice.of(lines, from, SETS_SHOWN),
        predictions.projections().countUnsealed(id),
        typed,
        problem);
  }

  private static Line line(SealedSet set, List<SealedPrediction> all) {
    int late = (int) all.stream().filter(one -> !one.prediction().isAhead()).count();
    return new Line(set, all.size(), late);
  }

  /** One prediction of one source, typed in. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/forecasts")
  ModelAndView sealOne(
      @PathVariable String id,
      @RequestParam Map<String, String> all,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "forecasts");
    Map<String, String> typed = new LinkedHashMap<>();
    FIELDS.forEach(field -> typed.put(field, all.getOrDefault(field, "").strip()));
    try {
      SealedSet set = predictions.seal(id, PredictionFiles.typed(typed), Optional.empty(), me);
      return new ModelAndView("redirect:/cases/" + id + "/forecasts/" + set.id());
    } catch (IllegalArgumentException refused) {
      Listed again = listed(id, 0, typed, String.valueOf(refused.getMessage()));
      return pages.show("forecast/forecasts", again, HttpStatus.BAD_REQUEST);
    }
  }

  /** Many predictions of one source, out of a file. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping(path = "/cases/{id}/forecasts/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String sealFile(
      @PathVariable String id, Viewer me, HttpServletRequest request, RedirectAttributes redirect)
      throws IOException, ServletException {
    try {
      Uploads.Upload upload = uploads.take(id, request, MOST_MEGABYTES, me);
      LocalDate today = predictions.today();
      SealedSet set =
          predictions.seal(
              id, PredictionFiles.read(upload.text(), today), Optional.of(upload.item()), me);
      Notice.done("forecast.done.sealed", predictions.list(set).size(), set.refusals().size())
          .on(redirect);
      return "redirect:/cases/" + id + "/forecasts/" + set.id();
    } catch (IllegalArgumentException refused) {
      Notice.wrong("forecast.refused").because(refused).on(redirect);
      return "redirect:/cases/" + id + "/forecasts";
    }
  }

  /** The projections among the figures of the case. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/forecasts/projections")
  String sealProjections(
      @PathVariable String id, Viewer me, HttpServletRequest request, RedirectAttributes redirect) {
    ways.enter(request, id, "forecasts");
    try {
      List<SealedSet> sets = predictions.projections().seal(id, me);
      int sealed = sets.stream().mapToInt(set -> predictions.list(set).size()).sum();
      int left = sets.stream().mapToInt(set -> set.refusals().size()).sum();
      Notice.done("forecast.done.sealed", sealed, left).on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("forecast.refused").because(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/forecasts";
  }
}
