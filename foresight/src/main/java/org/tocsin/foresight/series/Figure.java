package org.tocsin.foresight.series;

import java.time.LocalDate;
import org.tocsin.foresight.interval.DayInterval;

/**
 * One number out of a published table. It is the claim of its source and nothing more.
 *
 * @param kind what is measured
 * @param of what it is a figure of: a commodity, a phase such as {@code 3+}, a group of people; ""
 *     when the table does not say
 * @param place as the table writes it, the widest name first ("Gaza Strip, Rafah"); "" when it does
 *     not say
 * @param days the days it speaks of
 * @param value the number, finite
 * @param unit such as {@code t}, {@code trucks}, {@code people}, {@code ILS/KG}
 * @param source who says so
 * @param basis what kind of statement the source calls it, such as {@code current}, {@code first
 *     projection}; "" when it does not say
 * @param said the day on which the source said it, where the table tells; else the last of {@code
 *     days}
 * @param row of the table, the first being 1
 */
public record Figure(
    Kind kind,
    String of,
    String place,
    DayInterval days,
    double value,
    String unit,
    String source,
    String basis,
    LocalDate said,
    int row) {

  public Figure {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a figure must be a number: row " + row);
    }
  }

  /** What a figure measures. */
  public enum Kind {
    /** What something costs, in a currency for a unit. */
    PRICE,
    /** People in a phase of the IPC scale of acute food insecurity. */
    PEOPLE_IN_PHASE,
    /** Share of the people in such a phase, 0 to 1. */
    SHARE_IN_PHASE,
    /** What came in, or went out, on a day. */
    DELIVERY,
    /** How many people are somewhere. */
    PEOPLE,
    /** How much of a commodity there is. */
    STOCK,
    /** A number that no rule of ours uses; it is kept and shown with its source. */
    OTHER
  }
}
