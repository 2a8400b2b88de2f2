package org.tocsin.foresight.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.tocsin.foresight.interval.DayInterval;

/**
 * @param windowDays length of a window in days, at least 1; windows of 7 days begin on Mondays
 * @param staleAfterDays how many days the state of a way outlives its last report, 0 or more
 * @param until the last day that is closed; what would happen after it is not foreseen
 */
public record WindowSettings(int windowDays, int staleAfterDays, LocalDate until) {
  private static final LocalDate A_MONDAY = LocalDate.EPOCH.with(DayOfWeek.MONDAY);

  /**
   * @throws IllegalArgumentException when a length is out of range
   */
  public WindowSettings {
    if (windowDays < 1 || staleAfterDays < 0) {
      throw new IllegalArgumentException(
          "need windowDays >= 1 and staleAfterDays >= 0: " + windowDays + ", " + staleAfterDays);
    }
  }

  /** The window that {@code day} belongs to. */
  public DayInterval windowOf(LocalDate day) {
    long since = day.toEpochDay() - A_MONDAY.toEpochDay();
    LocalDate from = day.minusDays(Math.floorMod(since, windowDays));
    return new DayInterval(from, from.plusDays(windowDays));
  }
}
