package org.tocsin.foresight.trial;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.supply.DeliverySeries;
import org.tocsin.foresight.supply.DropDetector;

/**
 * Whether a drop in counted deliveries rings when a corridor is known to have been suspended.
 *
 * @param announced the day the suspension was announced
 * @param alarms first days of alarm, in order; an alarm ends when the sum is back at 0
 * @param hit the first alarm from the announcement on, within the days allowed
 * @param allowedDays how many days after the announcement an alarm still counts
 */
public record SuspensionTrial(
    LocalDate announced, List<LocalDate> alarms, Optional<LocalDate> hit, int allowedDays) {

  public SuspensionTrial {
    alarms = List.copyOf(alarms);
  }

  /**
   * The shipped rule: a drop to a fifth of the four weeks that end a week before, at a limit that
   * steady traffic reaches once in 100 years.
   *
   * @param counts a complete record in {@code Measure.TRUCKS}
   */
  public static SuspensionTrial of(DeliverySeries counts, LocalDate announced, int allowedDays) {
    double limit = DropDetector.limitForOnceIn(100);
    List<LocalDate> alarms = new ArrayList<>();
    boolean ringing = false;
    for (DropDetector.DropStatistic day : new DropDetector(0.2, 28, 7).follow(counts)) {
      if (day.value() >= limit && !ringing) {
        alarms.add(day.day());
        ringing = true;
      } else if (day.value() == 0) {
        ringing = false;
      }
    }
    Optional<LocalDate> hit =
        alarms.stream()
            .filter(day -> !day.isBefore(announced))
            .filter(day -> !day.isAfter(announced.plusDays(allowedDays)))
            .findFirst();
    return new SuspensionTrial(announced, alarms, hit, allowedDays);
  }

  /** Days from the announcement to the alarm that hit. */
  public Optional<Long> findDelay() {
    return hit.map(day -> ChronoUnit.DAYS.between(announced, day));
  }

  /** Alarms that are not the hit. */
  public int falseAlarms() {
    return alarms.size() - (hit.isPresent() ? 1 : 0);
  }
}
