package org.tocsin.foresight.signal;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the quotes of one month say beside those of the months before.
 *
 * @param month the month
 * @param quoted commodities quoted in it
 * @param compared commodities quoted in it and in the month before
 * @param risen of those compared, the ones that rose by more than the limit, by name
 * @param steady commodities quoted in each of the months just before it
 * @param gone of those steady, the ones without any quote in it, by name
 * @param leastCompared below how many commodities no share is given
 */
public record PriceMonth(
    YearMonth month,
    int quoted,
    int compared,
    List<String> risen,
    int steady,
    List<String> gone,
    int leastCompared) {

  public PriceMonth {
    risen = List.copyOf(risen);
    gone = List.copyOf(gone);
  }

  /** Share of commodities that rose, 0 to 1; empty when too few can be compared. */
  public OptionalDouble findShareRisen() {
    return compared < leastCompared
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) risen.size() / compared);
  }

  /** Share of steady commodities that are quoted no more; empty when too few were steady. */
  public OptionalDouble findShareGone() {
    return steady < leastCompared
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) gone.size() / steady);
  }
}
