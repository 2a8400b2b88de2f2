package org.tocsin.foresight.supply;

/**
 * How a forecast is drawn.
 *
 * @param draws how many draws, at least 1
 * @param horizonDays how many days the fan reaches past the as-of day, at least 1
 * @param receiptsWindowDays over how many days up to the as-of day receipts are averaged, at least
 *     1
 */
public record ForecastSettings(int draws, int horizonDays, int receiptsWindowDays) {

  public static final ForecastSettings DEFAULT = new ForecastSettings(2_000, 90, 14);

  public ForecastSettings {
    if (draws < 1 || horizonDays < 1 || receiptsWindowDays < 1) {
      throw new IllegalArgumentException(
          "draws, horizonDays and receiptsWindowDays must be at least 1: "
              + draws
              + ", "
              + horizonDays
              + ", "
              + receiptsWindowDays);
    }
  }

  public ForecastSettings withDraws(int count) {
    return new ForecastSettings(count, horizonDays, receiptsWindowDays);
  }
}
