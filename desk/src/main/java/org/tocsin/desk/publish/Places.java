package org.tocsin.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.NamedPlace;
import org.tocsin.desk.publish.chart.Pin;
import tools.jackson.databind.JsonNode;

/** The places that candidates name and whose coordinates the reader knew. */
final class Places {
  private Places() {}

  /** One pin a place, with how often it is named. */
  static List<Pin> of(List<Candidate> candidates) {
    Map<String, JsonNode> places = new TreeMap<>();
    Map<String, Integer> named = new TreeMap<>();
    for (Candidate candidate : candidates) {
      for (JsonNode list : candidate.detail().findValues("places")) {
        for (JsonNode place : list) {
          if (place.path("lat").isNumber() && place.path("lon").isNumber()) {
            String name = place.path("name").asString("");
            places.putIfAbsent(name, place);
            named.merge(name, 1, Integer::sum);
          }
        }
      }
    }
    List<Pin> pins = new ArrayList<>();
    places.forEach((name, place) -> pins.add(pin(name, place, named.getOrDefault(name, 1))));
    return pins;
  }

  /** The same from counts. */
  static List<Pin> of(Map<NamedPlace, Integer> named) {
    Map<String, NamedPlace> places = new TreeMap<>();
    Map<String, Integer> times = new TreeMap<>();
    named.forEach((place, n) -> {
      places.putIfAbsent(place.name(), place);
      times.merge(place.name(), n, Integer::sum);
    });
    List<Pin> pins = new ArrayList<>();
    places.forEach((name, place) ->
        pins.add(pin(name, place.latitude(), place.longitude(), times.getOrDefault(name, 1))));
    return pins;
  }

  private static String note(int times) {
    return times == 1 ? "named once" : "named " + times + " times";
  }

  private static Pin pin(String name, JsonNode place, int times) {
    return pin(name, place.path("lat").asDouble(), place.path("lon").asDouble(), times);
  }

  private static Pin pin(String name, double latitude, double longitude, int times) {
    return new Pin(name, latitude, longitude, note(times), times);
  }
}
