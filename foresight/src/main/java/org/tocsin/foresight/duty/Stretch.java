package org.tocsin.foresight.duty;

import java.util.List;
import org.tocsin.foresight.interval.DayInterval;

/**
 * Days on which one account says the same of an obligation.
 *
 * @param evidence ids of the claims it rests on; those before knowledge ran out are not named for
 *     days that are unknown
 */
public record Stretch(DayInterval days, Fulfilment state, List<String> evidence) {
  public Stretch {
    evidence = List.copyOf(evidence);
  }
}
