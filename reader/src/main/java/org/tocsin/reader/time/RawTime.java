package org.tocsin.reader.time;

import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.TimeType;

/**
 * A time expression found but not yet anchored.
 *
 * @param from first token, its modifier included
 * @param to one past the last
 * @param shape what it still needs
 * @param year 0 when not stated
 * @param month 0 when not stated
 * @param day of the month or, for a weekday, of the week; 0 when not stated
 * @param amount of units for an offset, signed
 * @param unit letter from {@code times.tsv}
 * @param value complete already, or a suffix such as "TMO"
 */
record RawTime(
    int from,
    int to,
    TimeType type,
    Shape shape,
    int year,
    int month,
    int day,
    int amount,
    char unit,
    @Nullable String value,
    @Nullable String mod) {

  enum Shape {
    /** Value complete. */
    COMPLETE,
    /** Year, month, day as far as stated; the year may be missing. */
    CALENDAR,
    /** Day of the week; amount -1 last, 0 plain, 1 next. */
    WEEKDAY,
    /** A number of units from the document's date. */
    OFFSET,
    /** The whole unit (week, month, year) before, at or after the document's date. */
    PERIOD,
    /** Time of day, on the document's day or the day in {@code value}. */
    CLOCK
  }

  static RawTime complete(
      int from, int to, TimeType type, @Nullable String value, @Nullable String mod) {
    return new RawTime(from, to, type, Shape.COMPLETE, 0, 0, 0, 0, ' ', value, mod);
  }

  static RawTime calendar(int from, int to, int year, int month, int day) {
    return new RawTime(
        from, to, TimeType.DATE, Shape.CALENDAR, year, month, day, 0, ' ', null, null);
  }

  RawTime modified(int newFrom, String newMod) {
    return new RawTime(newFrom, to, type, shape, year, month, day, amount, unit, value, newMod);
  }

  /** With a part of the day after it: "Friday morning". */
  RawTime onDaypart(int newTo, String daypart) {
    return new RawTime(
        from, newTo, TimeType.TIME, shape, year, month, day, amount, unit, daypart, mod);
  }
}
