package org.tocsin.foresight.alert;

import java.util.List;

/**
 * The outcome of folding in one observation, or several.
 *
 * @param state the state afterwards
 * @param alerts what the rules raised on the way, in order
 */
public record Step(AlertState state, List<Alert> alerts) {
  public Step {
    alerts = List.copyOf(alerts);
  }
}
