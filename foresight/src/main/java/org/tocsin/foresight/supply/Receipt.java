package org.tocsin.foresight.supply;

import java.time.LocalDate;

/**
 * What came in on one day. Zero is a statement too: a day that no receipt speaks of is unknown.
 *
 * @param id id of the claim behind it
 * @param day the day of arrival
 * @param corridor the way it came
 * @param amount usable amount in the unit of the need, 0 or more
 */
public record Receipt(String id, LocalDate day, String corridor, double amount) {

  public Receipt {
    if (!(amount >= 0) || Double.isInfinite(amount)) {
      throw new IllegalArgumentException("a receipt must be 0 or more: " + id + " " + amount);
    }
  }
}
