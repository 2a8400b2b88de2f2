package org.tocsin.foresight.trial;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.tocsin.foresight.series.Figure;
import org.tocsin.foresight.signal.Episode;
import org.tocsin.foresight.signal.PriceMonth;
import org.tocsin.foresight.signal.PriceSignal;

/**
 * What the price signal would have said over a published series.
 *
 * @param region as the table writes it
 * @param months months from the first quote to the last
 * @param unknown months of which nothing could be said about prices
 * @param episodes runs of months in alarm, by price or by availability
 * @param before how many of them began before {@code event}
 * @param first the first episode that began in or after {@code event}, its first month; empty when
 *     there is none
 */
public record PriceTrial(
    String region,
    int months,
    int unknown,
    List<Episode> episodes,
    long before,
    java.util.Optional<YearMonth> first) {

  public PriceTrial {
    episodes = List.copyOf(episodes);
  }

  /**
   * @param quotes of any regions; those whose place begins with {@code region} count
   * @param event the month to be noticed
   */
  public static PriceTrial of(Collection<Figure> quotes, String region, YearMonth event) {
    PriceSignal signal = PriceSignal.STANDARD;
    List<PriceMonth> months =
        signal.follow(quotes.stream().filter(q -> q.place().startsWith(region)).toList());
    List<Episode> episodes = signal.episodes(months);
    return new PriceTrial(
        region,
        months.size(),
        (int) months.stream().filter(month -> month.findShareRisen().isEmpty()).count(),
        episodes,
        episodes.stream().filter(episode -> episode.first().isBefore(event)).count(),
        episodes.stream().map(Episode::first).filter(month -> !month.isBefore(event)).findFirst());
  }
}
