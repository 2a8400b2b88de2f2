package org.tocsin.stream.input;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * @param lateAfterDays how many days before the latest report of its file a day stays open, 0 or
 *     more
 * @param until the last day that is read; a report dated later is refused
 */
public record InputSettings(int lateAfterDays, LocalDate until) implements Serializable {
  /**
   * @throws IllegalArgumentException when {@code lateAfterDays} is negative
   */
  public InputSettings {
    if (lateAfterDays < 0) {
      throw new IllegalArgumentException("lateAfterDays must be 0 or more: " + lateAfterDays);
    }
  }
}
