package org.tocsin.foresight.supply;

import java.time.LocalDate;

/**
 * How many people someone says are present and in need of the commodity.
 *
 * @param id id of the claim
 * @param speaker who says so
 * @param origin where the figure first came from; equal origins count once
 * @param day the day it speaks of
 * @param people heads, 0 or more
 */
public record PopulationClaim(
    String id, String speaker, String origin, LocalDate day, Triangular people)
    implements SupplyClaim {

  public PopulationClaim {
    if (people.low() < 0) {
      throw new IllegalArgumentException("people cannot be negative: " + id);
    }
  }
}
