package org.tocsin.foresight.supply;

import java.time.LocalDate;
import java.util.List;

/**
 * What came in on one day, as far as the speakers agree.
 *
 * @param day the day
 * @param low the least any speaker reports for the whole day, 0 or more
 * @param high the most any speaker reports
 * @param evidenceIds the reports; empty for a day that a complete record does not list
 */
public record DayReceipts(LocalDate day, double low, double high, List<String> evidenceIds) {
  public DayReceipts {
    evidenceIds = List.copyOf(evidenceIds);
  }

  /** Between the two, where one figure is needed. */
  public double middle() {
    return (low + high) / 2;
  }
}
