package org.tocsin.foresight.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tocsin.foresight.interval.DayInterval;

/**
 * Watches counts of deliveries for a lasting drop, by the cumulative sum that gathers evidence day
 * by day: E. S. Page, "Continuous inspection schemes", Biometrika 41 (1954), 100-115; for Poisson
 * counts J. M. Lucas, Technometrics 27 (1985), 129-144.
 *
 * <p>Each day adds the logarithm of how much likelier its count is if traffic has dropped to {@code
 * dropShare} of normal than if it is normal: n * ln(dropShare) + normal * (1 - dropShare). The sum
 * starts again at 0 whenever it would fall below. If counts were independent and Poisson, a limit
 * of ln(d) would be reached without cause once in {@code d} days or more rarely (G. Lorden, Annals
 * of Mathematical Statistics 42 (1971), 1897-1908). Real counts vary more than that, so the limit
 * is a choice and its record must be shown.
 */
public final class DropDetector {

  private final double dropShare;
  private final int baselineDays;
  private final int gapDays;

  /**
   * @param dropShare the share of normal that is to be noticed, above 0 and below 1
   * @param baselineDays how many days make the normal, at least 1
   * @param gapDays how many days lie between them and the day judged, so that a drop does not lower
   *     its own yardstick at once
   */
  public DropDetector(double dropShare, int baselineDays, int gapDays) {
    if (!(dropShare > 0 && dropShare < 1) || baselineDays < 1 || gapDays < 0) {
      throw new IllegalArgumentException(
          "need 0 < dropShare < 1, baselineDays >= 1, gapDays >= 0: "
              + dropShare
              + ", "
              + baselineDays
              + ", "
              + gapDays);
    }
    this.dropShare = dropShare;
    this.baselineDays = baselineDays;
    this.gapDays = gapDays;
  }

  /**
   * The sum on one day.
   *
   * @param value 0 or more; evidence for a drop, in natural logarithms of odds
   * @param normal the count a normal day brings
   */
  public record DropStatistic(LocalDate day, double value, double normal) {}

  /**
   * The limit that normal Poisson counts reach once in {@code years} or more rarely.
   *
   * @param years above 0
   */
  public static double limitForOnceIn(double years) {
    return Math.log(365.25 * years);
  }

  /**
   * The sum for every day with a known count whose normal is known, that is, at least half of the
   * days that make it. A day without report adds nothing.
   *
   * @param counts deliveries counted in {@link Measure#TRUCKS}
   */
  public List<DropStatistic> follow(DeliverySeries counts) {
    List<DropStatistic> statistics = new ArrayList<>();
    double sum = 0;
    for (DayReceipts day : counts.list()) {
      OptionalDouble normal = normalBefore(counts, day.day());
      if (normal.isPresent()) {
        double gain = day.high() * Math.log(dropShare) + normal.getAsDouble() * (1 - dropShare);
        sum = Math.max(0, sum + gain);
        statistics.add(new DropStatistic(day.day(), sum, normal.getAsDouble()));
      }
    }
    return statistics;
  }

  private OptionalDouble normalBefore(DeliverySeries counts, LocalDate day) {
    DayInterval window = DayInterval.endingWith(day.minusDays(gapDays + 1L), baselineDays);
    return counts.countKnown(window) * 2 >= baselineDays
        ? counts.findBaseline(window)
        : OptionalDouble.empty();
  }
}
