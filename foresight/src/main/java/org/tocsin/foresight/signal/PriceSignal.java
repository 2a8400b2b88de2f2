package org.tocsin.foresight.signal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tocsin.foresight.series.Figure;

/**
 * Whether many prices rise at once, and whether quotes go missing. One price may rise for its own
 * reasons; a third of the basket at once points at access. A commodity is compared with itself in
 * the month before, at the mean of its markets; a month that follows a gap is not compared.
 *
 * <p>The limits are those of the rule that the published Gaza series was first looked at with (a
 * share of 0.30 up by more than 15 % month on month), and are stated with every result.
 *
 * @param rise by how much a price must be up on the month before, as a share above 0
 * @param alarmShare share of the commodities compared that must be up, 0 to 1
 * @param goneShare share of the steady commodities that must be missing, 0 to 1
 * @param steadyMonths how many months in a row a commodity must be quoted to count as steady
 * @param leastCompared below how many commodities nothing is said
 */
public record PriceSignal(
    double rise, double alarmShare, double goneShare, int steadyMonths, int leastCompared) {

  public static final PriceSignal STANDARD = new PriceSignal(0.15, 0.30, 0.20, 3, 8);

  public PriceSignal {
    if (!(rise > 0) || !(alarmShare > 0) || !(goneShare > 0) || steadyMonths < 1) {
      throw new IllegalArgumentException("limits must be above 0");
    }
  }

  /**
   * Follows the quotes of one region.
   *
   * @param quotes prices of any kind of market; other figures are passed over
   * @return every month from the first quote to the last, those without quotes included
   */
  public List<PriceMonth> follow(Collection<Figure> quotes) {
    Map<String, NavigableMap<YearMonth, Double>> series = series(quotes);
    NavigableMap<YearMonth, Integer> spanned = new TreeMap<>();
    series
        .values()
        .forEach(prices -> prices.keySet().forEach(m -> spanned.merge(m, 1, Integer::sum)));
    List<PriceMonth> months = new ArrayList<>();
    if (!spanned.isEmpty()) {
      YearMonth month = spanned.firstKey();
      for (; !month.isAfter(spanned.lastKey()); month = month.plusMonths(1)) {
        months.add(month(month, series, spanned.getOrDefault(month, 0)));
      }
    }
    return List.copyOf(months);
  }

  /** Price by month of each commodity in its unit, at the mean of its quotes. */
  private static Map<String, NavigableMap<YearMonth, Double>> series(Collection<Figure> quotes) {
    Map<String, NavigableMap<YearMonth, List<Double>>> all = new TreeMap<>();
    for (Figure quote : quotes) {
      if (quote.kind() == Figure.Kind.PRICE) {
        all.computeIfAbsent(quote.of() + " (" + quote.unit() + ")", key -> new TreeMap<>())
            .computeIfAbsent(YearMonth.from(quote.days().from()), key -> new ArrayList<>())
            .add(quote.value());
      }
    }
    Map<String, NavigableMap<YearMonth, Double>> means = new TreeMap<>();
    all.forEach((commodity, months) -> {
      NavigableMap<YearMonth, Double> prices = new TreeMap<>();
      months.forEach((month, values) -> prices.put(month, mean(values)));
      means.put(commodity, prices);
    });
    return means;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private PriceMonth month(
      YearMonth month, Map<String, NavigableMap<YearMonth, Double>> series, int quoted) {
    List<String> risen = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    int compared = 0;
    int steady = 0;
    for (Map.Entry<String, NavigableMap<YearMonth, Double>> one : series.entrySet()) {
      Double now = one.getValue().get(month);
      Double before = one.getValue().get(month.minusMonths(1));
      if (now != null && before != null) {
        compared++;
        if (now > before * (1 + rise)) {
          risen.add(one.getKey());
        }
      }
      if (isSteady(one.getValue(), month)) {
        steady++;
        if (now == null) {
          gone.add(one.getKey());
        }
      }
    }
    // a month in which nobody quoted anything is a survey that was not made, or not published
    return quoted == 0
        ? new PriceMonth(month, 0, 0, List.of(), 0, List.of(), leastCompared)
        : new PriceMonth(month, quoted, compared, risen, steady, gone, leastCompared);
  }

  private boolean isSteady(NavigableMap<YearMonth, Double> prices, YearMonth month) {
    for (int back = 1; back <= steadyMonths; back++) {
      if (!prices.containsKey(month.minusMonths(back))) {
        return false;
      }
    }
    return true;
  }

  public boolean pricesAlarm(PriceMonth month) {
    return month.findShareRisen().orElse(0) >= alarmShare;
  }

  public boolean availabilityAlarms(PriceMonth month) {
    return month.findShareGone().orElse(0) >= goneShare;
  }

  /** The runs of months in which prices or availability alarm. */
  public List<Episode> episodes(List<PriceMonth> months) {
    return Episode.list(
        months,
        month -> month.findShareRisen().isPresent(),
        month -> pricesAlarm(month) || availabilityAlarms(month));
  }
}
