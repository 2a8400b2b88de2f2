package org.tocsin.foresight.supply;

import java.time.LocalDate;
import java.util.List;

/**
 * What came in on one day. Zero is a statement too: a day that no receipt speaks of is unknown.
 * Receipts of one day are added up; {@link DeliverySeries} settles first what two speakers report
 * of one convoy.
 *
 * @param evidenceIds the claims behind it; empty for a day that a complete record does not list
 * @param day the day of arrival
 * @param corridor the way it came
 * @param amount usable amount in the unit of the need, 0 or more
 */
public record Receipt(List<String> evidenceIds, LocalDate day, String corridor, double amount) {

  public Receipt {
    evidenceIds = List.copyOf(evidenceIds);
    if (!(amount >= 0) || Double.isInfinite(amount)) {
      throw new IllegalArgumentException("a receipt must be 0 or more: " + amount + " on " + day);
    }
  }

  /** A receipt by one claim. */
  public Receipt(String id, LocalDate day, String corridor, double amount) {
    this(List.of(id), day, corridor, amount);
  }
}
