package org.tocsin.desk.measure;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.signal.Episode;
import org.tocsin.foresight.signal.PriceMonth;
import org.tocsin.foresight.signal.PriceSignal;

/**
 * Prices of one region up to a day, as a signal.
 *
 * @param region as the table writes it
 * @param source whose quotes these are
 * @param rule the limits in force
 * @param months from the first quote to the last
 * @param episodes runs of months in alarm
 * @param changedIn month in which the price level most likely last changed its course; null when
 *     the series is too short, or it runs on as it began
 * @param changeProbability of that, 0 to 1; 0 when {@code changedIn} is null
 */
public record PriceMeasure(
    String region,
    String source,
    PriceSignal rule,
    List<PriceMonth> months,
    List<Episode> episodes,
    @Nullable YearMonth changedIn,
    double changeProbability) {

  /** Whether the last month with quotes is in alarm. */
  public boolean isInAlarm() {
    return !episodes.isEmpty() && episodes.getLast().last().equals(months.getLast().month());
  }
}
