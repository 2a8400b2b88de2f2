package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Words;

/** The case at a glance: its heading says what the reports say. */
@Controller
class OverviewPages {
  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Clock clock;
  private final CaseState state;
  private final Figures figures;

  OverviewPages(Pages pages, Ways ways, AsOf asOf, Clock clock, CaseState state, Figures figures) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.clock = clock;
    this.state = state;
    this.figures = figures;
  }

  @Allow(Allow.Access.READER)
  @GetMapping(path = "/cases/{id}", produces = MediaType.TEXT_HTML_VALUE)
  View overview(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Viewer me,
      HttpServletRequest request,
      HttpServletResponse response) {
    CaseFile file = ways.enter(request, id, "");
    CaseState.Now now = state.now(id, asOf.day(id, day), me);
    Visit visit = Visit.present(request, now.facts(), clock.instant());
    visit.remember(id, request, response);
    return pages.show(
        "overview",
        new Overview(
            file,
            now,
            headline(now),
            numbers(now),
            now.leading().map(measure -> corridor(id, measure)).orElse(null),
            state.changed(id, visit.before(), me)));
  }

  private static String headline(CaseState.Now now) {
    return now.leading()
        .map(Findings::corridor)
        .orElseGet(() -> Words.here().say("overview.headline", now.items()));
  }

  private Drawing corridor(String caseId, CorridorMeasure measure) {
    String csv = CorridorPages.csv(caseId, "corridors", 0, measure.asOf());
    return Drawing.of(s -> PicturesHere.draw().corridor(measure, s, "corridor" + s.name()), csv);
  }

  private List<Figure> numbers(CaseState.Now now) {
    List<Figure> numbers = new ArrayList<>();
    now.leading().map(figures::daysClosed).ifPresent(numbers::add);
    Optional<SupplyMeasure> shortest = now.shortestSupply();
    shortest.map(figures::daysOfSupply).ifPresent(numbers::add);
    numbers.add(figures.silence(now.board()));
    numbers.add(figures.established(now.established(), now.asOf()));
    return numbers;
  }
}
