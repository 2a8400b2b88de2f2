package org.tocsin.stream.claim;

import java.time.LocalDate;
import org.tocsin.foresight.window.PlaceClaim;
import org.tocsin.foresight.window.PlaceKey;

/**
 * A claim with the day on which it is folded in.
 *
 * @param claim what is said
 * @param reportDay the day its report is dated
 * @param foldDay the last day it speaks of; for what came late or does not stand on a day of its
 *     own, a day that is still open
 * @param late true when the day it speaks of was complete already
 */
public record HeardClaim(PlaceClaim claim, LocalDate reportDay, LocalDate foldDay, boolean late) {
  /** What the windows are keyed by. */
  public String key() {
    return PlaceKey.of(claim.place());
  }

  /**
   * True when the fold is to see it: in time, or a person taken, which is judged even when late.
   */
  public boolean isFolded() {
    return !late || claim.isPersonTaken();
  }
}
