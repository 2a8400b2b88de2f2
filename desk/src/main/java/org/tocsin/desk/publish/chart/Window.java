package org.tocsin.desk.publish.chart;

/**
 * The part of the earth a map shows.
 *
 * @param latitude degrees at the middle
 * @param longitude degrees at the middle
 * @param narrowing how much shorter a degree of longitude is here than one of latitude, 0.1 to 1
 * @param pixelsPerDegree of latitude
 */
record Window(
    double latitude,
    double longitude,
    double narrowing,
    double pixelsPerDegree,
    double widthPixels,
    double heightPixels) {

  double x(double degreesEast) {
    return widthPixels / 2 + (degreesEast - longitude) * narrowing * pixelsPerDegree;
  }

  double y(double degreesNorth) {
    return heightPixels / 2 - (degreesNorth - latitude) * pixelsPerDegree;
  }

  /** Whether the box with these corners may show up. */
  boolean touches(double west, double south, double east, double north) {
    return x(east) >= 0 && x(west) <= widthPixels && y(south) >= 0 && y(north) <= heightPixels;
  }
}
