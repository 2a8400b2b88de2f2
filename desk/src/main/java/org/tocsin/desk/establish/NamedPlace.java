package org.tocsin.desk.establish;

import tools.jackson.databind.JsonNode;

/**
 * A place with coordinates, as a source writes it.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record NamedPlace(String name, double latitude, double longitude) {

  /**
   * @param place as in a reading, with coordinates
   */
  static NamedPlace of(JsonNode place) {
    return new NamedPlace(
        place.path("name").asString(""),
        place.path("lat").asDouble(),
        place.path("lon").asDouble());
  }

  /** In one line, from which {@link #parse} reads it again. */
  String written() {
    return latitude + " " + longitude + " " + name;
  }

  static NamedPlace parse(String written) {
    String[] parts = written.split(" ", 3);
    return new NamedPlace(parts[2], Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }
}
