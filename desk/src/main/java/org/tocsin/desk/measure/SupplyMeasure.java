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
 * @param outlooks days left on each basis that the inputs allow, the corridor closed and everyone
 *     served in full first; empty when unknown
 * @param inputs what goes in, who says so, and what nobody has said
 * @param assumptions what is taken for granted, one sentence each
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
    List<String> evidence,
    List<Outlook> outlooks,
    List<Input> inputs,
    List<String> assumptions) {

  /** A measure without outlooks, inputs and assumptions. */
  public SupplyMeasure(
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
    this(
        place, commodity, unit, asOf, daysP10, daysP50, daysP90, fan, scenarios, unknown, askFirst,
        evidence, List.of(), List.of(), List.of());
  }

  public record FanDay(LocalDate day, double p10, double p50, double p90) {}

  /**
   * @param days days of supply if this speaker alone is right
   */
  public record StockScenario(String speaker, double days, String evidence) {}

  /**
   * Days left under one condition. A percentile is null when what comes in covers what goes out.
   *
   * @param basis CLOSED_FULL_NEED, CLOSED_AT_RATION or RECEIPTS_AS_LATELY
   * @param chances of having run out before certain days
   */
  public record Outlook(
      String basis,
      @Nullable Double p10,
      @Nullable Double p50,
      @Nullable Double p90,
      List<Chance> chances) {}

  /**
   * @param before the day
   * @param share of draws in which the stock is used up before it begins, 0 to 1
   */
  public record Chance(LocalDate before, double share) {}

  /**
   * One thing that goes in. When nobody has said it, {@code value} and {@code speaker} are "".
   *
   * @param what people, need, stock, receipts, production, losses or ration
   * @param value with its range and unit
   * @param day it speaks of; null when it has none
   * @param evidence the claim or the row of a table; "" when there is none to open
   */
  public record Input(
      String what, String value, String speaker, @Nullable LocalDate day, String evidence) {

    static Input unknown(String what) {
      return new Input(what, "", "", null, "");
    }

    public boolean isKnown() {
      return !value.isEmpty();
    }
  }
}
