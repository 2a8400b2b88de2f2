package org.tocsin.desk.establish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What of a candidate decides where it is counted. */
record Counted(
    String caseId,
    String kind,
    String status,
    String compartment,
    @Nullable String day,
    String voice,
    String stance,
    JsonNode detail) {
  static final String SELECT =
      "select case_id, kind, status, compartment, day, voice, stance, detail from candidate ";

  /** The same in a compartment. */
  Counted in(String compartment) {
    return new Counted(caseId, kind, status, compartment, day, voice, stance, detail);
  }

  /** Each place with coordinates that it names, as often as it names it. */
  List<NamedPlace> places() {
    List<NamedPlace> places = new ArrayList<>();
    for (JsonNode list : detail.findValues("places")) {
      for (JsonNode place : list) {
        if (place.path("lat").isNumber() && place.path("lon").isNumber()) {
          places.add(NamedPlace.of(place));
        }
      }
    }
    return places;
  }

  static Counted of(ResultSet row, int number) throws SQLException {
    return new Counted(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        EstablishView.parse(row.getString(8)));
  }
}
