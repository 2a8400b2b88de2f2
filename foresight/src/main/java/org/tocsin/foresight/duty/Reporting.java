package org.tocsin.foresight.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A duty to report.
 *
 * @param first day the first report is due
 * @param everyMonths months from one report to the next, 0 when one report is all
 */
public record Reporting(LocalDate first, int everyMonths) {
  private static final int MOST = 1_200;

  /**
   * @throws IllegalArgumentException when the months are below 0 or beyond a century
   */
  public Reporting {
    if (everyMonths < 0 || everyMonths > MOST) {
      throw new IllegalArgumentException("reports are due every 0 to 1200 months");
    }
  }

  /**
   * One report that is due.
   *
   * @param received the day it came, in the order of what came; empty when none is on record
   * @param daysLate after the due day: of its coming, or so far; 0 when in time or not yet due
   */
  public record Due(LocalDate day, Optional<LocalDate> received, long daysLate) {}

  /**
   * The reports due up to {@code asOf} and the next one. Reports are taken in the order they came:
   * the first that came answers the first that was due.
   *
   * @param received days on which a report came
   */
  public List<Due> list(LocalDate asOf, Collection<LocalDate> received) {
    List<LocalDate> came = received.stream().filter(day -> !day.isAfter(asOf)).sorted().toList();
    List<Due> all = new ArrayList<>();
    for (LocalDate day : days(asOf)) {
      int number = all.size();
      if (number < came.size()) {
        LocalDate on = came.get(number);
        all.add(new Due(day, Optional.of(on), late(day, on)));
      } else {
        all.add(new Due(day, Optional.empty(), late(day, asOf)));
      }
    }
    return List.copyOf(all);
  }

  private Collection<LocalDate> days(LocalDate asOf) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(first);
    for (int number = 1; everyMonths > 0 && !days.last().isAfter(asOf) && number < MOST; number++) {
      days.add(first.plusMonths((long) number * everyMonths));
    }
    return days;
  }

  private static long late(LocalDate due, LocalDate on) {
    return Math.max(0, ChronoUnit.DAYS.between(due, on));
  }
}
