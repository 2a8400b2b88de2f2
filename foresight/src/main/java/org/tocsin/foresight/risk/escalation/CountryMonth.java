package org.tocsin.foresight.risk.escalation;

/**
 * A month to forecast from.
 *
 * @param country its place in {@link MonthlyDeaths}
 * @param month as VIEWS counts
 */
record CountryMonth(int country, int month) {}
