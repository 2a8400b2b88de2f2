package org.tocsin.foresight.window;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One claim that something happened, or holds, at one place.
 *
 * @param id unique among all claims that are folded together; it also settles the order of claims
 *     within a day
 * @param place as the source writes it
 * @param kind the type of event, as the reading names it: closure, delivery, detention ...
 * @param since the first day it speaks of; not after {@code day}
 * @param day the last day it speaks of
 * @param dating how the claim came by its days
 * @param denied true when the speaker says that this was not so
 * @param speaker who says so
 * @param tonnes how much came in, for a delivery; empty when not said
 * @param trucks how many trucks, wagons or vessels came in; empty when not said
 * @param atCheckpoint true when it is said to have happened at a checkpoint
 */
public record PlaceClaim(
    String id,
    String place,
    String kind,
    LocalDate since,
    LocalDate day,
    Dating dating,
    boolean denied,
    String speaker,
    OptionalDouble tonnes,
    OptionalInt trucks,
    boolean atCheckpoint) {

  /**
   * @throws IllegalArgumentException when {@code since} lies after {@code day}
   */
  public PlaceClaim {
    if (since.isAfter(day)) {
      throw new IllegalArgumentException("a claim must not end before it begins: " + id);
    }
  }

  /** How a claim came by its days. */
  public enum Dating {
    /** It states them. */
    STATED,
    /** It states none, so it is taken to speak of its report's day. */
    REPORT_DAY,
    /** It states a month, a year or the like: counted on its report's day, and no more. */
    VAGUE,
    /** It speaks of a day after its report's: counted on its report's day, and no more. */
    AHEAD
  }

  /** True when rules may look at it: its days are known, and not in the future of its report. */
  boolean isPlacedInTime() {
    return dating == Dating.STATED || dating == Dating.REPORT_DAY;
  }

  boolean isDelivery() {
    return kind.equals("delivery");
  }

  /** True for a report that a person was taken, which is judged even when it comes late. */
  public boolean isPersonTaken() {
    return (kind.equals("detention") || kind.equals("abduction")) && !denied && isPlacedInTime();
  }
}
