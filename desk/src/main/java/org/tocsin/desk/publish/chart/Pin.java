package org.tocsin.desk.publish.chart;

/**
 * One point of a map.
 *
 * @param label the place as the sources write it
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param note what is said to have been there, one line; "" when nothing is
 * @param times how often it is named, at least 1
 */
public record Pin(String label, double latitude, double longitude, String note, int times) {
  public Pin {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("no such place on earth: " + latitude + ", " + longitude);
    }
  }

  /** Named once. */
  public Pin(String label, double latitude, double longitude, String note) {
    this(label, latitude, longitude, note, 1);
  }
}
