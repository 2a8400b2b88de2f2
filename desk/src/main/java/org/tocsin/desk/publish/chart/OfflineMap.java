package org.tocsin.desk.publish.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Points over the outlines that Natural Earth publishes, cropped to the points. Equirectangular,
 * true to scale at the middle latitude; a region across the 180th meridian is drawn the long way
 * round.
 */
final class OfflineMap {
  private static final double LEAST_DEGREES = 1.2;
  private static final double FINEST_PIXELS = 1.5;
  private static final double HALF_EARTH = 180;
  private static final int LONGEST_PATH = 30_000;
  private static final double MANY_POINTS = 60_000;
  private static final int MOST_ALONE = 40;
  private static final double CELL_PIXELS = 46;
  private static final int MOST_NAMED = 8;

  private final List<Pin> pins;
  private final Svg svg;
  private final PictureWords words;
  private final Window window;

  OfflineMap(List<Pin> pins, Sheet sheet, PictureWords words, String id) {
    this.pins =
        pins.stream()
            .sorted(Comparator.comparing(Pin::latitude).reversed().thenComparing(Pin::label))
            .toList();
    this.svg = new Svg(sheet, id, words);
    this.words = words;
    this.window = window(this.pins, svg.width());
  }

  Picture draw() {
    double bottom = pins.isEmpty() ? 8 : region();
    for (String line : Lettering.wrap(words.say("chart.map.whose"), Svg.SMALL, svg.width(), 4)) {
      bottom += 17;
      svg.small(0, bottom, line, Ink.SOFT, "start");
    }
    String finding = finding();
    return svg.finish(bottom + 8, finding, words.say("chart.map.whose"), table());
  }

  private double region() {
    svg.path(lines(false), Paint.stroke(Ink.SOFT, 1.1));
    svg.path(lines(true), Paint.dashed(Ink.SOFT));
    svg.box(0.5, 0.5, svg.width() - 1, window.heightPixels() - 1, Paint.stroke(Ink.RULE, 1));
    scaleBar();
    labels();
    return window.heightPixels();
  }

  /** Coarser where the outlines of half the earth would outweigh the page. */
  private StringBuilder lines(boolean borders) {
    List<Outlines.Line> seen =
        Outlines.within(window).stream().filter(line -> line.border() == borders).toList();
    int points = seen.stream().mapToInt(line -> line.longitudes().length).sum();
    StringBuilder path = new StringBuilder();
    for (double finest = Math.clamp(points / MANY_POINTS, 1, 3) * FINEST_PIXELS; ; finest *= 1.4) {
      path.setLength(0);
      double smallest = (finest - FINEST_PIXELS) * 2 / window.pixelsPerDegree();
      for (Outlines.Line line : seen) {
        if (line.degrees() >= smallest) {
          draw(line, finest, path);
        }
      }
      if (path.length() <= LONGEST_PATH) {
        return path.isEmpty() ? path.append("M0 0") : path;
      }
    }
  }

  /** Points that would lie on the one before are left out: the wider the window, the more. */
  private void draw(Outlines.Line line, double finest, StringBuilder path) {
    boolean drawing = false;
    double x1 = window.x(line.longitudes()[0]);
    double y1 = window.y(line.latitudes()[0]);
    int last = line.longitudes().length - 1;
    for (int i = 1; i <= last; i++) {
      double x2 = window.x(line.longitudes()[i]);
      double y2 = window.y(line.latitudes()[i]);
      if (i < last && Math.hypot(x2 - x1, y2 - y1) < finest) {
        continue;
      }
      boolean roundTheEarth =
          Math.abs(x2 - x1) > HALF_EARTH * window.narrowing() * window.pixelsPerDegree();
      double[] cut =
          roundTheEarth
              ? new double[0]
              : Clip.cut(x1, y1, x2, y2, svg.width(), window.heightPixels());
      if (cut.length > 0) {
        if (!drawing || cut[0] != x1 || cut[1] != y1) {
          path.append(Svg.point('M', cut[0], cut[1]));
        }
        path.append(Svg.point('L', cut[2], cut[3]));
      }
      drawing = cut.length > 0 && cut[2] == x2 && cut[3] == y2;
      x1 = x2;
      y1 = y2;
    }
  }

  private void scaleBar() {
    double kilometresPerPixel = 111.32 / window.pixelsPerDegree();
    double kilometres = roundBelow(kilometresPerPixel * svg.width() / 4);
    double width = kilometres / kilometresPerPixel;
    double y = window.heightPixels() - 12;
    svg.line(12, y, 12 + width, y, Paint.stroke(Ink.INK, 2));
    String label = String.format(Locale.ROOT, kilometres < 1 ? "%.1f km" : "%.0f km", kilometres);
    svg.plated(12, y - 5, label, Ink.INK, Ink.PAPER);
  }

  /**
   * North to south; a label that would lie on another one moves to the left or down. Of many places
   * those that nearly touch are one dot with their number.
   */
  private void labels() {
    boolean many = pins.size() > MOST_ALONE;
    double cell = many ? CELL_PIXELS / window.pixelsPerDegree() : 0;
    List<double[]> taken = new ArrayList<>();
    for (Cluster cluster : Cluster.of(pins, cell, window.narrowing())) {
      double x = window.x(cluster.longitude());
      double y = window.y(cluster.latitude());
      String label = many ? Lettering.fit(cluster.label(), Svg.SMALL, 110) : cluster.label();
      double width = Lettering.width(label, Svg.SMALL);
      double[] place = freePlace(x, y, width, taken);
      svg.open(told(cluster));
      svg.dot(x, y, cluster.pins().size() > 1 ? 6 : 4, Paint.filled(Ink.ACCENT, Ink.PAPER));
      svg.close();
      if (!many || taken.stream().noneMatch(other -> collide(other, place))) {
        taken.add(place);
        svg.plated(place[0], place[1], label, Ink.INK, Ink.PAPER);
      }
    }
  }

  private String told(Cluster cluster) {
    String first =
        cluster.pins().stream()
            .limit(MOST_NAMED)
            .map(pin -> pin.note().isEmpty() ? pin.label() : pin.label() + ": " + pin.note())
            .collect(Collectors.joining("; "));
    int more = cluster.pins().size() - MOST_NAMED;
    return more > 0 ? words.say("chart.map.more", first, more) : first;
  }

  private double[] freePlace(double x, double y, double width, List<double[]> taken) {
    for (double down = 0; down < 120; down += 14) {
      for (double left : new double[] {x + 7, x - 7 - width}) {
        double[] place = {left, y + 4 + down, width};
        boolean inside = left >= 0 && left + width <= svg.width();
        if (inside && taken.stream().noneMatch(other -> collide(other, place))) {
          return place;
        }
      }
    }
    return new double[] {Math.max(0, x - 7 - width), y + 4, width};
  }

  private static boolean collide(double[] a, double[] b) {
    return Math.abs(a[1] - b[1]) < 14 && a[0] < b[0] + b[2] + 4 && b[0] < a[0] + a[2] + 4;
  }

  private static Window window(List<Pin> pins, double widthPixels) {
    double south = pins.stream().mapToDouble(Pin::latitude).min().orElse(0);
    double north = pins.stream().mapToDouble(Pin::latitude).max().orElse(0);
    double west = pins.stream().mapToDouble(Pin::longitude).min().orElse(0);
    double east = pins.stream().mapToDouble(Pin::longitude).max().orElse(0);
    double middle = (south + north) / 2;
    double narrowing = Math.max(0.1, Math.cos(Math.toRadians(middle)));
    double tall = Math.max(LEAST_DEGREES, (north - south) * 1.35);
    double broad = Math.max(LEAST_DEGREES, (east - west) * narrowing * 1.35);
    double heightPixels = Math.clamp(widthPixels * tall / broad, widthPixels * 0.4, 440);
    double pixelsPerDegree = Math.min(widthPixels / broad, heightPixels / tall);
    return new Window(
        middle, (west + east) / 2, narrowing, pixelsPerDegree, widthPixels, heightPixels);
  }

  private static double roundBelow(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
  }

  private String finding() {
    return pins.isEmpty()
        ? words.say("chart.map.none")
        : words.say("chart.map.finding", pins.size());
  }

  private DataTable table() {
    List<List<String>> rows =
        pins.stream()
            .map(pin ->
                List.of(
                    pin.label(),
                    String.format(Locale.ROOT, "%.4f", pin.latitude()),
                    String.format(Locale.ROOT, "%.4f", pin.longitude()),
                    pin.note().isEmpty() ? words.say("chart.map.no_note") : pin.note()))
            .toList();
    return new DataTable(
        words.say("chart.map.caption"),
        List.of(
            words.say("chart.map.place"),
            words.say("chart.map.latitude"),
            words.say("chart.map.longitude"),
            words.say("chart.map.note")),
        rows);
  }
}
