package org.tocsin.foresight.ladder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of the day in which what can wait does.
 *
 * @param from first moment; none are quiet when equal to {@code until}
 * @param until first moment after; before {@code from} when they last over midnight
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

  /** No hour is quiet. */
  public static final QuietHours NONE =
      new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneId.of("UTC"));

  public boolean isQuiet(Instant moment) {
    LocalTime time = moment.atZone(zone).toLocalTime();
    if (from.equals(until)) {
      return false;
    }
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }

  /** The moment itself, or the end of the quiet hours it falls into. */
  public Instant release(Instant moment) {
    if (!isQuiet(moment)) {
      return moment;
    }
    ZonedDateTime local = moment.atZone(zone);
    ZonedDateTime end = local.with(until);
    // a clock that is put forward may have no such moment on that day, then it is the one after
    return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
  }
}
