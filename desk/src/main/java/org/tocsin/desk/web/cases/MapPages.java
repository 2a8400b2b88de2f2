package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.publish.Publishing;
import org.tocsin.desk.publish.chart.Pictures;
import org.tocsin.desk.publish.chart.Pin;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Where the reports speak of, drawn without a network. */
@Controller
public final class MapPages {

  public record MapPage(String caseId, LocalDate asOf, List<Pin> pins, @Nullable Drawing drawing) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Publishing publishing;

  MapPages(Pages pages, Ways ways, AsOf asOf, Publishing publishing) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.publishing = publishing;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/map")
  View map(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      HttpServletRequest request) {
    ways.enter(request, id, "map");
    LocalDate until = asOf.day(id, day);
    List<Pin> pins = publishing.places(id, until);
    Drawing drawing =
        pins.isEmpty() ? null : Drawing.of(s -> Pictures.map(pins, s, "map" + s.name()), "");
    return pages.show("map", new MapPage(id, until, pins, drawing));
  }
}
