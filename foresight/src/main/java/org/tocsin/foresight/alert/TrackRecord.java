package org.tocsin.foresight.alert;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How a rule's alerts compare with what happened. An alert is true when something it should warn of
 * happened within the horizon after it, false when the horizon passed without, and open before
 * that. Something that happened without an alert within the horizon before it is missed.
 *
 * @param truly alerts that came true
 * @param falsely alerts that did not
 * @param open alerts nobody can tell of yet
 * @param missed what happened without an alert before it
 * @param leadDays days from each true alert to the first thing that happened after it, 0 or more,
 *     in the order of the alerts
 */
public record TrackRecord(int truly, int falsely, int open, int missed, List<Integer> leadDays) {

  /** Days an alert is given to come true, when nobody says otherwise. */
  public static final int HORIZON_DAYS = 60;

  public TrackRecord {
    leadDays = List.copyOf(leadDays);
  }

  /**
   * @param fired days on which the rule alerted
   * @param happened days of what it should have warned of
   * @param horizonDays how long after an alert something still counts, 1 or more
   * @param asOf the last day known
   */
  public static TrackRecord of(
      List<LocalDate> fired, List<LocalDate> happened, int horizonDays, LocalDate asOf) {
    int truly = 0;
    int falsely = 0;
    int open = 0;
    List<Integer> leads = new ArrayList<>();
    for (LocalDate day : fired.stream().sorted().toList()) {
      OptionalDouble lead =
          happened.stream()
              .mapToDouble(outcome -> ChronoUnit.DAYS.between(day, outcome))
              .filter(days -> days >= 0 && days <= horizonDays)
              .min();
      if (lead.isPresent()) {
        truly++;
        leads.add((int) lead.getAsDouble());
      } else if (day.plusDays(horizonDays).isBefore(asOf)) {
        falsely++;
      } else {
        open++;
      }
    }
    int missed = (int) happened.stream().filter(day -> !warned(fired, day, horizonDays)).count();
    return new TrackRecord(truly, falsely, open, missed, leads);
  }

  private static boolean warned(List<LocalDate> fired, LocalDate outcome, int horizonDays) {
    return fired.stream()
        .mapToLong(day -> ChronoUnit.DAYS.between(day, outcome))
        .anyMatch(days -> days >= 0 && days <= horizonDays);
  }

  public int alerts() {
    return truly + falsely + open;
  }

  /** Share of judged alerts that came true, 0 to 1; empty while none is judged. */
  public OptionalDouble precision() {
    return truly + falsely == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) truly / (truly + falsely));
  }

  /** Days; empty when no alert came true. */
  public OptionalDouble medianLead() {
    List<Integer> sorted = leadDays.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return OptionalDouble.empty();
    }
    int middle = sorted.size() / 2;
    return OptionalDouble.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
  }
}
