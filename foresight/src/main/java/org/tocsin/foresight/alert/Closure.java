package org.tocsin.foresight.alert;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tocsin.foresight.alert.Facts.CorridorFacts;
import org.tocsin.foresight.alert.Facts.Past;

/**
 * A closure with short interruptions, so that one convoy let through does not set the count back to
 * nothing. Days that were not closed are not counted.
 *
 * @param since its first day
 * @param closedDays days closed up to and with the day looked at, at least 1
 * @param otherDays days within it on which the corridor was passable or its state unknown
 */
record Closure(LocalDate since, long closedDays, long otherDays) {

  /**
   * The closure that lasts on {@code day}.
   *
   * @param corridor a corridor that is closed on that day
   * @param bridgedDays interruptions of this many days or fewer belong to the closure
   */
  static Closure lasting(CorridorFacts corridor, LocalDate day, int bridgedDays) {
    LocalDate since = corridor.since();
    long closed = ChronoUnit.DAYS.between(since, day) + 1;
    long other = 0;
    long interruption = 0;
    List<Past> past = corridor.past();
    for (int i = past.size() - 1; i >= 0 && interruption <= bridgedDays; i--) {
      Past stretch = past.get(i);
      if (stretch.closed()) {
        since = stretch.days().from();
        closed += stretch.days().days();
        other += interruption;
        interruption = 0;
      } else {
        interruption += stretch.days().days();
      }
    }
    return new Closure(since, closed, other);
  }
}
