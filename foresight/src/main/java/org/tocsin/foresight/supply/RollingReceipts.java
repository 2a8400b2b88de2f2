package org.tocsin.foresight.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Receipts over a run of days beside what is normal.
 *
 * @param lastDay the last day of the run
 * @param windowDays how long the run is
 * @param knownDays on how many of its days receipts are reported, zero receipts included
 * @param low the least reported in all
 * @param high the most reported in all
 * @param normal what a run of this length brings at the baseline, above 0
 * @param evidenceIds the reports
 */
public record RollingReceipts(
    LocalDate lastDay,
    int windowDays,
    int knownDays,
    double low,
    double high,
    double normal,
    List<String> evidenceIds) {

  public RollingReceipts {
    evidenceIds = List.copyOf(evidenceIds);
  }

  /**
   * The share of normal by the most generous account; empty unless every day is reported, because a
   * day without report is not a day without receipts.
   */
  public OptionalDouble findShare() {
    return knownDays == windowDays ? OptionalDouble.of(high / normal) : OptionalDouble.empty();
  }
}
