package org.tocsin.stream.job;

import java.time.Duration;
import java.time.LocalDate;

/** Days as Flink's event time: milliseconds since 1970 in UTC. */
final class EventTime {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private EventTime() {}

  static long startOf(LocalDate day) {
    return day.toEpochDay() * DAY_MILLIS;
  }

  /** The last millisecond of {@code day}: a watermark at it says that the day is complete. */
  static long endOf(LocalDate day) {
    return startOf(day) + DAY_MILLIS - 1;
  }

  static LocalDate dayOf(long millis) {
    return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY_MILLIS));
  }
}
