package org.tocsin.foresight.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tocsin.foresight.interval.DayInterval;

/**
 * A claim that something came in on a day, or that nothing did.
 *
 * @param id id of the claim
 * @param day the day of arrival
 * @param corridor the way it came
 * @param commodity what; empty when the report does not say
 * @param tonnes how much, 0 or more; 0 is the statement that nothing came; empty when not said
 * @param trucks how many trucks, wagons or vessels, 0 or more; empty when not said
 * @param speaker who says so
 */
public record Delivery(
    String id,
    LocalDate day,
    String corridor,
    String commodity,
    OptionalDouble tonnes,
    OptionalInt trucks,
    String speaker) {

  public Delivery {
    if (tonnes.orElse(0) < 0 || trucks.orElse(0) < 0) {
      throw new IllegalArgumentException("a delivery cannot be negative: " + id);
    }
  }

  /** The claim that nothing came on any day of an interval, as one delivery of zero a day. */
  public static List<Delivery> none(
      String id, DayInterval days, String corridor, String commodity, String speaker) {
    return days.stream()
        .map(day ->
            new Delivery(
                id, day, corridor, commodity, OptionalDouble.of(0), OptionalInt.of(0), speaker))
        .toList();
  }

  /** True when the claim says that nothing came. */
  public boolean saysNothingCame() {
    boolean saysSomething = tonnes.orElse(0) > 0 || trucks.orElse(0) > 0;
    return !saysSomething && (tonnes.isPresent() || trucks.isPresent());
  }
}
