package org.tocsin.foresight.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How long a supply lasts, or why that cannot be said. */
public sealed interface SupplyForecast {

  String place();

  String commodity();

  LocalDate asOf();

  /**
   * Nothing can be said, because something needed is not known.
   *
   * @param reasons what is missing, one line each, the first to ask about first; never empty
   */
  record Unknown(String place, String commodity, LocalDate asOf, List<String> reasons)
      implements SupplyForecast {
    public Unknown {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A forecast by draws.
   *
   * @param unit unit of the stock
   * @param outlooks one for each {@link Basis} that the inputs allow; the corridor closed at full
   *     need is always there
   * @param scenarios the same question asked of each combination of origins alone, the one with the
   *     lowest median first; one entry when there is nothing to contradict
   * @param sensitivities which input moves the median most, the most moving first
   * @param assumptions what was taken for granted or left out, one sentence each
   * @param evidenceIds ids of every claim and receipt used
   */
  record Known(
      String place,
      String commodity,
      LocalDate asOf,
      String unit,
      List<Outlook> outlooks,
      List<SupplyScenario> scenarios,
      List<Sensitivity> sensitivities,
      List<String> assumptions,
      List<String> evidenceIds)
      implements SupplyForecast {
    public Known {
      outlooks = List.copyOf(outlooks);
      scenarios = List.copyOf(scenarios);
      sensitivities = List.copyOf(sensitivities);
      assumptions = List.copyOf(assumptions);
      evidenceIds = List.copyOf(evidenceIds);
    }

    public Optional<Outlook> findOutlook(Basis basis) {
      return outlooks.stream().filter(outlook -> outlook.basis() == basis).findFirst();
    }

    /**
     * The account that gives the fewest days, by its median. Where accounts contradict each other
     * the median over all of them lies somewhere between and may belong to none, so this one
     * matters.
     */
    public SupplyScenario lowestAccount() {
      return scenarios.getFirst();
    }

    /** The corridor closed and everyone served in full. */
    public Outlook corridorClosed() {
      return findOutlook(Basis.CLOSED_FULL_NEED).orElseThrow();
    }
  }

  /** Under what conditions the days are counted. */
  enum Basis {
    /** Nothing comes in; everyone gets the full need. */
    CLOSED_FULL_NEED,
    /** Nothing comes in; people get the ration that is claimed to be in force. */
    CLOSED_AT_RATION,
    /** As much comes in each day as lately on average; the ration in force, or the full need. */
    RECEIPTS_AS_LATELY
  }

  /**
   * Days left under one basis.
   *
   * @param daysLeft days from the start of the as-of day until the stock is used up; infinite when
   *     what comes in covers what goes out
   * @param fan the stock day by day
   */
  record Outlook(Basis basis, Quantiles daysLeft, List<FanDay> fan) {
    public Outlook {
      fan = List.copyOf(fan);
    }

    /**
     * The share of draws in which the stock is used up before {@code day} begins; empty when that
     * day is not on the fan.
     */
    public Optional<Double> findProbabilityOutBefore(LocalDate day) {
      return fan.stream()
          .filter(fanDay -> fanDay.day().equals(day))
          .map(FanDay::probabilityOut)
          .findFirst();
    }
  }

  /**
   * The stock at the start of a day.
   *
   * @param stock in the unit of the forecast
   * @param probabilityOut share of draws in which it is used up before this day begins, 0 to 1
   */
  record FanDay(LocalDate day, Quantiles stock, double probabilityOut) {}

  /**
   * The question asked of certain origins alone.
   *
   * @param stockOrigin whose stock figure
   * @param populationOrigin whose number of people
   * @param speakers who says so, sorted
   * @param claimIds their claims
   * @param daysLeft with the corridor closed, at full need
   */
  record SupplyScenario(
      String stockOrigin,
      String populationOrigin,
      List<String> speakers,
      List<String> claimIds,
      Quantiles daysLeft) {}

  /**
   * How much one input matters: the median days left (corridor closed, full need; for the ration,
   * at ration; for receipts, with receipts) when that input is held at its 10th and at its 90th
   * percentile, all else as drawn.
   *
   * @param input such as {@code stock}, {@code population}
   * @param daysAtLow median days left at the low value
   * @param daysAtHigh median days left at the high value
   */
  record Sensitivity(String input, double daysAtLow, double daysAtHigh) {
    /** The distance between the two, in days, 0 or more. */
    public double swingDays() {
      return daysAtLow == daysAtHigh ? 0 : Math.abs(daysAtHigh - daysAtLow);
    }
  }
}
