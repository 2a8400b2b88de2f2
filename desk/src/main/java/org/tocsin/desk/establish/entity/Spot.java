package org.tocsin.desk.establish.entity;

/**
 * A point on the earth with how exact it is.
 *
 * @param latitude degrees north, -90 to 90 (WGS 84)
 * @param longitude degrees east, -180 to 180
 * @param precisionMetres radius within which the place is said to be; at least 1
 */
public record Spot(double latitude, double longitude, int precisionMetres) {
  public Spot {
    boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    if (!onEarth || precisionMetres < 1) {
      throw new IllegalArgumentException(
          "a place needs a latitude from -90 to 90, a longitude from -180 to 180 and a precision of"
              + " at least 1 metre");
    }
  }
}
