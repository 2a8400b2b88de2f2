package org.tocsin.desk.publish.chart;

import java.util.List;

/**
 * A part of the earth between two meridians and two parallels, in degrees.
 *
 * @throws IllegalArgumentException when it is empty or not on earth
 */
public record MapBox(double west, double south, double east, double north) {
  private static final double LEAST_DEGREES = 0.8;
  private static final double ROOM = 0.15;

  public MapBox {
    boolean onEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90;
    if (!onEarth || !(west < east) || !(south < north)) {
      throw new IllegalArgumentException(
          "not a part of the earth: %s to %s east, %s to %s north"
              .formatted(west, east, south, north));
    }
  }

  /** Cut to the earth; a screen may show more than there is. */
  public static MapBox cut(double west, double south, double east, double north) {
    return new MapBox(
        Math.clamp(west, -180, 179.9),
        Math.clamp(south, -90, 89.9),
        Math.clamp(east, -179.9, 180),
        Math.clamp(north, -89.9, 90));
  }

  /** Around all places, with some room; the whole earth when there are none. */
  public static MapBox around(List<Pin> pins) {
    if (pins.isEmpty()) {
      return new MapBox(-180, -60, 180, 80);
    }
    double south = pins.stream().mapToDouble(Pin::latitude).min().orElse(-60);
    double north = pins.stream().mapToDouble(Pin::latitude).max().orElse(80);
    double west = pins.stream().mapToDouble(Pin::longitude).min().orElse(-180);
    double east = pins.stream().mapToDouble(Pin::longitude).max().orElse(180);
    double up = Math.max(LEAST_DEGREES / 2, (north - south) * ROOM);
    double along = Math.max(LEAST_DEGREES / 2, (east - west) * ROOM);
    return cut(west - along, south - up, east + along, north + up);
  }

  boolean holds(Pin pin) {
    return pin.longitude() >= west
        && pin.longitude() <= east
        && pin.latitude() >= south
        && pin.latitude() <= north;
  }

  Window window(int widthPixels) {
    double middle = (south + north) / 2;
    double narrowing = Math.max(0.1, Math.cos(Math.toRadians(middle)));
    double pixelsPerDegree = widthPixels / ((east - west) * narrowing);
    return new Window(
        middle,
        (west + east) / 2,
        narrowing,
        pixelsPerDegree,
        widthPixels,
        (north - south) * pixelsPerDegree);
  }
}
