package org.tocsin.foresight.window;

import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.alert.Alert;

/**
 * The outcome of closing one day of one place.
 *
 * @param state the state afterwards
 * @param alerts what the rules raised, in order
 * @param window the window that ended with the day; empty when none did
 */
public record PlaceStep(PlaceState state, List<Alert> alerts, Optional<PlaceWindow> window) {
  public PlaceStep {
    alerts = List.copyOf(alerts);
  }
}
