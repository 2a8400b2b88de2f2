package org.tocsin.foresight.supply;

import java.time.LocalDate;

/**
 * What came in on one day, as far as the speakers agree.
 *
 * @param day the day
 * @param low the least any speaker reports for the whole day, 0 or more
 * @param high the most any speaker reports
 */
public record DayReceipts(LocalDate day, double low, double high) {}
