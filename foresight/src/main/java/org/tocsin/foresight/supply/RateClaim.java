package org.tocsin.foresight.supply;

import java.time.LocalDate;

/**
 * A claim about something that goes on each day: local production, losses, or the ration.
 *
 * @param id id of the claim
 * @param speaker who says so
 * @param origin where it first came from; equal origins count once
 * @param day the day it speaks of
 * @param rate production: units a day; losses and ration: a share, 0 to 1 (a ration may exceed 1)
 */
public record RateClaim(String id, String speaker, String origin, LocalDate day, Triangular rate)
    implements SupplyClaim {

  public RateClaim {
    if (rate.low() < 0) {
      throw new IllegalArgumentException("a rate cannot be negative: " + id);
    }
  }
}
