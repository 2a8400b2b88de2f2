package org.tocsin.stream;

import java.io.Serializable;
import java.time.LocalDate;
import org.tocsin.foresight.alert.AlertRules;
import org.tocsin.foresight.window.PlaceFold;
import org.tocsin.foresight.window.WindowSettings;
import org.tocsin.stream.input.InputSettings;

/**
 * All that decides what comes out of an input, apart from the input.
 *
 * @param lateAfterDays how many days before the latest report of its file a day stays open
 * @param windowDays length of a window, in days
 * @param staleAfterDays how many days the state of a way outlives its last report
 * @param until the last day that is read and closed
 */
public record StreamSettings(int lateAfterDays, int windowDays, int staleAfterDays, LocalDate until)
    implements Serializable {
  public static final int LATE_AFTER_DAYS = 7;
  public static final int WINDOW_DAYS = 7;
  public static final int STALE_AFTER_DAYS = 30;

  /** What is used unless the caller says otherwise. */
  public static StreamSettings until(LocalDate until) {
    return new StreamSettings(LATE_AFTER_DAYS, WINDOW_DAYS, STALE_AFTER_DAYS, until);
  }

  public InputSettings input() {
    return new InputSettings(lateAfterDays, until);
  }

  /** The fold, with the rules that ship. */
  public PlaceFold fold() {
    return new PlaceFold(
        AlertRules.shipped(), new WindowSettings(windowDays, staleAfterDays, until));
  }
}
