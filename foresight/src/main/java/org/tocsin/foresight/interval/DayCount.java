package org.tocsin.foresight.interval;

/**
 * A number of days that is known only within bounds, because the reports behind it differ.
 *
 * @param min the least that some reading of the reports gives, 0 or more
 * @param max the most, at least {@code min}
 */
public record DayCount(long min, long max) {

  public DayCount {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException("not a range of days: " + min + " to " + max);
    }
  }

  /** True when every reading gives the same number. */
  public boolean agreed() {
    return min == max;
  }

  @Override
  public String toString() {
    return agreed() ? Long.toString(min) : min + "-" + max;
  }
}
