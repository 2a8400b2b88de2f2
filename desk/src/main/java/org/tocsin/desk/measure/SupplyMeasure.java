package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of supply of one commodity at one place. Percentiles are null when unknown; {@code unknown}
 * says what is missing, most useful question first.
 *
 * @param asOf the day the days are counted from: the day asked about, or the last day on which
 *     somebody spoke of the stock when that is long before; {@code unknown} then says so
 * @param daysP10 one draw in ten runs out sooner, days from {@code asOf}
 * @param fan stock per day, tonnes or the commodity's unit; empty when unknown
 * @param scenarios each claim on stock taken alone, side by side
 * @param askFirst which input moves the median most
 */
public record SupplyMeasure(
    String place,
    String commodity,
    String unit,
    LocalDate asOf,
    @Nullable Double daysP10,
    @Nullable Double daysP50,
    @Nullable Double daysP90,
    List<FanDay> fan,
    List<StockScenario> scenarios,
    List<String> unknown,
    List<String> askFirst,
    List<String> evidence) {

  public record FanDay(LocalDate day, double p10, double p50, double p90) {}

  /**
   * @param days days of supply if this speaker alone is right
   */
  public record StockScenario(String speaker, double days, String evidence) {}
}
