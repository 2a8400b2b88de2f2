package org.tocsin.desk.publish.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What a map that can be moved shows of one part of the earth: outlines as fine as its pixels and
 * places as far apart as a finger. Bounded, however many places there are.
 *
 * @param coasts lines of latitude and longitude in turn, degrees
 * @param borders likewise, one set among several that are claimed
 * @param places those inside, near ones together
 */
public record MapView(List<double[]> coasts, List<double[]> borders, List<Cluster> places) {
  private static final int MOST_POINTS = 6_000;
  private static final double FINGER_PIXELS = 44;
  private static final double FINEST_PIXELS = 1.2;
  private static final double HALF_EARTH = 180;

  /**
   * @param box the part of the earth
   * @param widthPixels of the map on the screen
   */
  public static MapView of(List<Pin> pins, MapBox box, int widthPixels) {
    Window window = box.window(widthPixels);
    double degreesPerPixel = 1 / window.pixelsPerDegree();
    List<Outlines.Line> lines = Outlines.within(window);
    double step = FINEST_PIXELS * degreesPerPixel;
    List<double[]> coasts = thinned(lines, false, window, step);
    List<double[]> borders = thinned(lines, true, window, step);
    while (points(coasts) + points(borders) > MOST_POINTS) {
      step *= 1.6;
      coasts = thinned(lines, false, window, step);
      borders = thinned(lines, true, window, step);
    }
    List<Pin> inside = pins.stream().filter(box::holds).toList();
    double cell = FINGER_PIXELS * degreesPerPixel;
    return new MapView(coasts, borders, Cluster.of(inside, cell, window.narrowing()));
  }

  private static int points(List<double[]> lines) {
    return lines.stream().mapToInt(line -> line.length / 2).sum();
  }

  private static List<double[]> thinned(
      List<Outlines.Line> lines, boolean borders, Window window, double step) {
    List<double[]> thin = new ArrayList<>();
    for (Outlines.Line line : lines) {
      // an island of less than two steps would not be seen
      if (line.border() == borders && line.degrees() >= 2 * step) {
        pieces(line, window, step, thin);
      }
    }
    return thin;
  }

  /** The parts of a line in or beside the window, without points that lie on the one before. */
  private static void pieces(Outlines.Line line, Window window, double step, List<double[]> into) {
    List<Double> piece = new ArrayList<>();
    int last = line.latitudes().length - 1;
    int kept = 0;
    for (int i = 1; i <= last; i++) {
      double north = line.latitudes()[i];
      double east = line.longitudes()[i];
      double moved =
          Math.hypot(
              north - line.latitudes()[kept],
              (east - line.longitudes()[kept]) * window.narrowing());
      if (moved < step && i < last) {
        continue;
      }
      // a line that crosses the 180th meridian goes on at the other edge
      boolean goesOn = Math.abs(east - line.longitudes()[kept]) <= HALF_EARTH;
      if (goesOn
          && window.touches(
              Math.min(east, line.longitudes()[kept]),
              Math.min(north, line.latitudes()[kept]),
              Math.max(east, line.longitudes()[kept]),
              Math.max(north, line.latitudes()[kept]))) {
        if (piece.isEmpty()) {
          add(piece, line, kept);
        }
        add(piece, line, i);
      } else {
        finish(piece, into);
      }
      kept = i;
    }
    finish(piece, into);
  }

  private static void add(List<Double> piece, Outlines.Line line, int point) {
    piece.add(line.latitudes()[point]);
    piece.add(line.longitudes()[point]);
  }

  private static void finish(List<Double> piece, List<double[]> into) {
    if (piece.size() > 2) {
      into.add(piece.stream().mapToDouble(each -> Math.round(each * 1e3) / 1e3).toArray());
    }
    piece.clear();
  }
}
