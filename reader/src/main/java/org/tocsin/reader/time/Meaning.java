package org.tocsin.reader.time;

import org.jspecify.annotations.Nullable;

/** What a found expression says, before it is laid on a calendar. */
sealed interface Meaning {
  /**
   * Said in full by its own words.
   *
   * @param value null when nothing follows from the words
   */
  record Fixed(@Nullable String value) implements Meaning {}

  /**
   * A place in a year.
   *
   * @param month 1 to 12; 0 when not stated
   * @param day of the month; 0 when not stated
   * @param part of the year instead of a month: {@code SP}, {@code Q3}, {@code H1}; else empty
   * @param clock time of day such as {@code T10:30} or {@code TMO}; else empty
   */
  record Calendar(Year year, int month, int day, String part, String clock) implements Meaning {}

  /**
   * A day of the week.
   *
   * @param day 1 for Monday to 7
   * @param direction -1 the one before, 1 the one after, 0 as the sentence says
   */
  record Weekday(int day, int direction, String clock) implements Meaning {}

  /**
   * A number of units away.
   *
   * @param unit a letter of {@code times.tsv}
   * @param fromNearest counted from the date mentioned before, not from the document's
   * @param likeQuarter where a quarter was mentioned before, the quarter it is counted for: in a
   *     report on one, "a year earlier" is the same quarter of that year
   */
  record Counted(int amount, char unit, boolean fromNearest, boolean likeQuarter, String clock)
      implements Meaning {}

  /** A time of day, on the document's day. */
  record Clock(String clock) implements Meaning {}

  /** No time, though it looks like one. */
  record None() implements Meaning {}

  /** Which year a calendar date is in. */
  sealed interface Year {}

  record Stated(int year) implements Year {}

  /** Years away from the document's, or from that of the date mentioned before. */
  record Shifted(int years, boolean fromNearest) implements Year {}

  /** The last, the next (-1, 1), or the one that fits best (0). */
  record Unsaid(int direction) implements Year {}
}
