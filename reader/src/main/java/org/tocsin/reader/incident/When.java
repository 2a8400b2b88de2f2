package org.tocsin.reader.incident;

import org.jspecify.annotations.Nullable;

/**
 * When something happened, as exactly as the report says.
 *
 * @param month 1-12, null when not stated
 * @param day of the month, null when not stated
 */
public record When(int year, @Nullable Integer month, @Nullable Integer day) {
  /** Of a day, month or year in ISO 8601; null of anything else. */
  static @Nullable When of(@Nullable String value) {
    if (value == null || value.length() < 4 || !isDigits(value, 0, 4)) {
      return null;
    }
    int year = Integer.parseInt(value.substring(0, 4));
    boolean month = value.length() >= 7 && value.charAt(4) == '-' && isDigits(value, 5, 7);
    boolean day = month && value.length() >= 10 && value.charAt(7) == '-' && isDigits(value, 8, 10);
    return new When(
        year,
        month ? Integer.valueOf(value.substring(5, 7)) : null,
        day ? Integer.valueOf(value.substring(8, 10)) : null);
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
