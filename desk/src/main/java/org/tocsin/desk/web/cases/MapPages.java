package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate.Kind;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.Publishing;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.publish.chart.MapBox;
import org.tocsin.desk.publish.chart.MapView;
import org.tocsin.desk.publish.chart.Picture;
import org.tocsin.desk.publish.chart.Pin;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;

/**
 * Where the reports speak of, drawn without a network: a picture that the page comes with, and over
 * it, where scripts run, a map that can be moved and asks for one part of the earth at a time.
 */
@Controller
public final class MapPages {
  private static final int MOST_ROWS = 50;
  private static final int WIDEST_PIXELS = 2_400;

  /** What can name a place, in the order it is offered. */
  private static final List<Kind> KINDS =
      List.of(Kind.EVENT, Kind.DELIVERY, Kind.QUANTITY, Kind.CLAIM, Kind.DEMAND, Kind.OBLIGATION);

  /**
   * @param kind "event" and so on, "" for all
   * @param box the part of the earth that holds all places
   * @param places a page of the table, named most first
   */
  public record MapPage(
      String caseId,
      LocalDate asOf,
      String kind,
      MapBox box,
      Slice<Pin> places,
      @Nullable Drawing drawing) {

    /** What the filters say, for an address. */
    public String query() {
      return "?day=" + asOf + (kind.isEmpty() ? "" : "&kind=" + kind);
    }

    public List<String> kinds() {
      return KINDS.stream().map(MapPages::word).toList();
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Collecting collecting;
  private final Publishing publishing;

  MapPages(Pages pages, Ways ways, AsOf asOf, Collecting collecting, Publishing publishing) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.collecting = collecting;
    this.publishing = publishing;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/map")
  View map(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "map");
    LocalDate until = asOf.day(id, day);
    List<Pin> pins = pins(id, until, kind, me);
    String only = kind(kind).map(MapPages::word).orElse("");
    Drawing drawing =
        pins.isEmpty()
            ? null
            : Drawing.of(s -> PicturesHere.draw().map(pins, s, "map" + s.name()), "");
    Slice<Pin> places = Slice.of(pins, from, MOST_ROWS);
    return pages.show(
        "map", new MapPage(id, until, only, MapBox.around(pins), places, withoutTable(drawing)));
  }

  /** The part of the earth that a map on the screen shows now. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/map.json")
  @ResponseBody
  MapView part(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam double west,
      @RequestParam double south,
      @RequestParam double east,
      @RequestParam double north,
      @RequestParam int width,
      Viewer me) {
    collecting.getCase(id);
    List<Pin> pins = pins(id, asOf.day(id, day), kind, me);
    MapBox box = box(west, south, east, north);
    return MapView.of(pins, box, Math.clamp(width, 100, WIDEST_PIXELS));
  }

  /** Whoever asks for no part of the earth asked wrongly; the desk is not broken. */
  private static MapBox box(double west, double south, double east, double north) {
    try {
      return MapBox.cut(west, south, east, north);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  /** All places with what the map knows of them. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/map.csv")
  ResponseEntity<byte[]> table(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String kind,
      Viewer me) {
    collecting.getCase(id);
    List<List<String>> rows =
        pins(id, asOf.day(id, day), kind, me).stream()
            .map(pin ->
                List.of(
                    pin.label(),
                    String.format(Locale.ROOT, "%.4f", pin.latitude()),
                    String.format(Locale.ROOT, "%.4f", pin.longitude()),
                    String.valueOf(pin.times())))
            .toList();
    List<String> columns = List.of("place", "latitude", "longitude", "times_named");
    return CorridorPages.csv(new DataTable("Places", columns, rows), "places");
  }

  private List<Pin> pins(String caseId, LocalDate until, String kind, Viewer me) {
    Set<Kind> only = kind(kind).map(Set::of).orElse(Set.of());
    return publishing.places(caseId, until, only, me).stream()
        .sorted(Comparator.comparingInt(Pin::times).reversed().thenComparing(Pin::label))
        .toList();
  }

  private static Optional<Kind> kind(String word) {
    return Arrays.stream(Kind.values()).filter(kind -> word(kind).equals(word)).findFirst();
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The page has a table of its own, a page at a time. */
  private static @Nullable Drawing withoutTable(@Nullable Drawing drawing) {
    return drawing == null
        ? null
        : new Drawing(withoutTable(drawing.wide()), withoutTable(drawing.narrow()), "");
  }

  private static Picture withoutTable(Picture picture) {
    return new Picture(
        picture.svg(),
        picture.finding(),
        new DataTable("", List.of(), List.of()),
        picture.language(),
        picture.direction());
  }
}
