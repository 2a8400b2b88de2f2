package org.tocsin.foresight.supply;

/**
 * How much less came in than is normal, summed over the days that are reported.
 *
 * @param least in the measure of the series, by the most generous account; negative when more came
 *     than normal
 * @param most by the least generous account
 * @param knownDays days summed over
 * @param unknownDays days that nobody reported, and that are not in the sum
 */
public record Deficit(double least, double most, int knownDays, int unknownDays) {

  /**
   * The least deficit in days of one person's need: least / need.
   *
   * @param needPerHeadPerDay in the measure of the series, above 0; for tonnes, kilograms / 1000
   */
  public double leastPersonDays(double needPerHeadPerDay) {
    return least / needPerHeadPerDay;
  }

  /** The most, in the same way. */
  public double mostPersonDays(double needPerHeadPerDay) {
    return most / needPerHeadPerDay;
  }
}
