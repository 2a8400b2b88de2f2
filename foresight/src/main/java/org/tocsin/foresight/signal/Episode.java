package org.tocsin.foresight.signal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A run of months in alarm. Months without alarm end it; a month of which nothing is known does
 * not, because silence is no all-clear.
 *
 * @param first month in alarm
 * @param last month in alarm
 * @param months how many of them are in alarm
 */
public record Episode(YearMonth first, YearMonth last, int months) {

  /** The runs of months in alarm, in order. */
  static List<Episode> list(
      List<PriceMonth> months, Predicate<PriceMonth> known, Predicate<PriceMonth> alarm) {
    List<Episode> episodes = new ArrayList<>();
    boolean running = false;
    for (PriceMonth month : months) {
      if (alarm.test(month)) {
        if (running) {
          Episode last = episodes.removeLast();
          episodes.add(new Episode(last.first(), month.month(), last.months() + 1));
        } else {
          episodes.add(new Episode(month.month(), month.month(), 1));
        }
        running = true;
      } else if (known.test(month)) {
        running = false;
      }
    }
    return List.copyOf(episodes);
  }
}
