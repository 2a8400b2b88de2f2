package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.measure.IndicatorMeasure;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Indicators of the UN Framework of Analysis that the record may speak to, for and against. */
@Controller
public final class IndicatorPages {
  private static final int SHOWN = 8;

  /** By risk factor, in the order of the framework. */
  public record Indicators(
      String caseId, LocalDate asOf, Map<String, List<OneIndicator>> factors, int count) {}

  /** With the first few of each side; {@code measure} counts them all. */
  public record OneIndicator(
      IndicatorMeasure measure, List<Evidence> supporting, List<Evidence> contesting) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Measuring measuring;
  private final Grounds grounds;

  IndicatorPages(Pages pages, Ways ways, AsOf asOf, Measuring measuring, Grounds grounds) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.measuring = measuring;
    this.grounds = grounds;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/indicators")
  View list(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      HttpServletRequest request) {
    ways.enter(request, id, "indicators");
    LocalDate until = asOf.day(id, day);
    if (!measuring.isReady(id, until)) {
      return pages.show("pending", new Pending("/cases/" + id + "/indicators?day=" + until));
    }
    List<IndicatorMeasure> measures = measuring.indicators(id, until);
    Map<String, List<OneIndicator>> factors = new LinkedHashMap<>();
    for (IndicatorMeasure measure : measures) {
      factors.computeIfAbsent(measure.factor(), f -> new ArrayList<>()).add(one(measure));
    }
    return pages.show("indicators", new Indicators(id, until, factors, measures.size()));
  }

  private OneIndicator one(IndicatorMeasure measure) {
    return new OneIndicator(measure, first(measure.supporting()), first(measure.contesting()));
  }

  private List<Evidence> first(List<String> ids) {
    return grounds.list(ids.stream().limit(SHOWN).toList());
  }
}
