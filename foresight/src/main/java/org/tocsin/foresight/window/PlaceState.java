package org.tocsin.foresight.window;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.alert.AlertState;
import org.tocsin.foresight.alert.Facts;
import org.tocsin.foresight.alert.Observation;
import org.tocsin.foresight.corridor.CorridorState;

/**
 * All that the fold carries for one place from one day to the next.
 *
 * @param place as its first claim writes it; empty before the first claim
 * @param alerts what the rules carry
 * @param recent claims about the way and about deliveries that still matter, by day and id
 * @param tally the window that is open
 * @param wake the next day to close although nobody may speak of it; empty when nothing stands that
 *     time alone could change
 */
public record PlaceState(
    String place,
    AlertState alerts,
    List<PlaceClaim> recent,
    Optional<WindowTally> tally,
    Optional<LocalDate> wake) {

  public PlaceState {
    recent = List.copyOf(recent);
  }

  /** Nothing heard of the place. */
  public static PlaceState start() {
    return new PlaceState("", AlertState.start(), List.of(), Optional.empty(), Optional.empty());
  }

  /** True when the rules do not know it yet: another state, or people have come to depend on it. */
  boolean isNews(Observation.CorridorObserved way) {
    Facts.CorridorFacts known = alerts.facts().corridors().get(place);
    return known == null
        ? !(way.state() instanceof CorridorState.Unknown)
        : !known.state().equals(way.state()) || (way.lifeline() && !known.lifeline());
  }

  /** True when somebody says that supplies do not come: then people depend on the way. */
  boolean inWant() {
    return !alerts.facts().shortages().isEmpty();
  }
}
