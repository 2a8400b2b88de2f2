package org.tocsin.reader.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.reader.name.Gazetteer;

/** What the text speaks of, by the places that its names are taken for so far. */
final class Context {
  static final Context NONE = new Context(List.of());

  private static final double IN_COUNTRY = 3.0;
  private static final double IN_DIVISION = 2.0;
  private static final double NEAR = 2.5;
  private static final double NEAR_KM = 150;
  private static final double EARTH_KM = 6371;

  private final List<Choice> choices;
  private final Map<String, Double> countries = new HashMap<>();
  private final Map<String, Double> divisions = new HashMap<>();
  private double total;

  Context(List<Choice> choices) {
    this.choices = choices;
    for (Choice choice : choices) {
      choice.best().ifPresent(resolved -> count(resolved, Math.sqrt(choice.mentions)));
    }
  }

  private void count(Resolved resolved, double weight) {
    Gazetteer.Entry place = resolved.place();
    total += weight;
    countries.merge(place.country(), weight, Double::sum);
    if (!place.division().isEmpty()) {
      divisions.merge(place.country() + place.division(), weight, Double::sum);
    }
  }

  /** How well a place fits, without the weight that the choice itself gave it. */
  double weight(Gazetteer.Entry place, Choice asking) {
    if (choices.size() < 2 || place.country().isEmpty()) {
      return 0;
    }
    double own = Math.sqrt(asking.mentions);
    Gazetteer.Entry now = asking.best().map(Resolved::place).orElse(place);
    boolean sameCountry = now.country().equals(place.country());
    boolean sameDivision = sameCountry && now.division().equals(place.division());
    double rest = Math.max(1, total - own);
    double country = countries.getOrDefault(place.country(), 0.0) - (sameCountry ? own : 0);
    double division =
        place.division().isEmpty()
            ? 0
            : divisions.getOrDefault(place.country() + place.division(), 0.0)
                - (sameDivision ? own : 0);
    return IN_COUNTRY * Math.sqrt(Math.max(0, country / rest))
        + IN_DIVISION * Math.sqrt(Math.max(0, division / rest))
        + NEAR * near(place, asking);
  }

  private double near(Gazetteer.Entry place, Choice asking) {
    double closest = 0;
    for (Choice other : choices) {
      if (other != asking && other.best().isPresent()) {
        Gazetteer.Entry there = other.best().get().place();
        boolean settled = there.kind().compareTo(Gazetteer.Kind.CAPITAL) <= 0;
        if (settled && there.id() != place.id()) {
          closest = Math.max(closest, Math.exp(-kilometres(place, there) / NEAR_KM));
        }
      }
    }
    return closest;
  }

  /** Great-circle distance (haversine), on a sphere of the Earth's mean radius. */
  static double kilometres(Gazetteer.Entry a, Gazetteer.Entry b) {
    double north = Math.sin(Math.toRadians(b.latitude() - a.latitude()) / 2);
    double east = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
    double h =
        north * north
            + Math.cos(Math.toRadians(a.latitude()))
                * Math.cos(Math.toRadians(b.latitude()))
                * east
                * east;
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
