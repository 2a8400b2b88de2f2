package org.tocsin.foresight.interval;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run of whole days, half-open: {@code from} belongs to it, {@code until} does not.
 *
 * @param from first day
 * @param until the day after the last day; later than {@code from}, so an interval is never empty
 */
public record DayInterval(LocalDate from, LocalDate until) {

  /**
   * @throws IllegalArgumentException when the interval would hold no day
   */
  public DayInterval {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "an interval of days must end after it begins: " + from + " to " + until);
    }
  }

  /** The one day {@code day}. */
  public static DayInterval of(LocalDate day) {
    return new DayInterval(day, day.plusDays(1));
  }

  /** From {@code first} to {@code last}, both included. */
  public static DayInterval inclusive(LocalDate first, LocalDate last) {
    return new DayInterval(first, last.plusDays(1));
  }

  /**
   * The {@code count} days that end with {@code last}, it included; {@code count} is at least 1.
   */
  public static DayInterval endingWith(LocalDate last, int count) {
    return new DayInterval(last.minusDays(count - 1L), last.plusDays(1));
  }

  /** The number of days, at least 1. */
  public long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  /** The last day that belongs to the interval. */
  public LocalDate lastDay() {
    return until.minusDays(1);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  public boolean overlaps(DayInterval other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** True when the two share a day or one begins where the other ends. */
  public boolean touches(DayInterval other) {
    return !from.isAfter(other.until) && !other.from.isAfter(until);
  }

  /** The days both have. */
  public Optional<DayInterval> intersect(DayInterval other) {
    LocalDate first = from.isAfter(other.from) ? from : other.from;
    LocalDate end = until.isBefore(other.until) ? until : other.until;
    return first.isBefore(end) ? Optional.of(new DayInterval(first, end)) : Optional.empty();
  }

  /** The shortest interval that holds both. */
  public DayInterval span(DayInterval other) {
    return new DayInterval(
        from.isBefore(other.from) ? from : other.from,
        until.isAfter(other.until) ? until : other.until);
  }

  /** How this interval lies to {@code other}. */
  public AllenRelation relationTo(DayInterval other) {
    return AllenRelation.between(this, other);
  }

  /** Its days in order. */
  public Stream<LocalDate> stream() {
    return from.datesUntil(until);
  }
}
