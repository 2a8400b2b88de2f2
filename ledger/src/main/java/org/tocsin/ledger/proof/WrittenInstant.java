package org.tocsin.ledger.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as {@link Instant#toString} writes them. A million leaves are read when views are made
 * anew, and Java's own reader, which knows many forms, takes ten times as long for the one they
 * have.
 */
final class WrittenInstant {
  /** {@code 2023-08-20T09:30:00Z} and what may stand before the Z: three, six or nine digits. */
  private static final String FORM = "dddd-dd-ddTdd:dd:dd";

  private static final int NANO_DIGITS = 9;
  private static final int LAST_HOUR = 23;
  private static final int LAST_SECOND = 59;

  private WrittenInstant() {}

  /**
   * Reads a time.
   *
   * @throws DateTimeException when it is none
   */
  static Instant parse(String text) {
    int end = text.length() - 1;
    if (end < FORM.length() || text.charAt(end) != 'Z' || !startsInForm(text)) {
      return Instant.parse(text);
    }
    if (number(text, 11, 13) > LAST_HOUR || number(text, 17, 19) > LAST_SECOND) {
      // the end of a day and a leap second have readings of their own
      return Instant.parse(text);
    }
    int fraction = end - FORM.length() - 1;
    if (fraction == 0 || fraction > NANO_DIGITS || fraction > 0 && !isFraction(text, end)) {
      return Instant.parse(text);
    }
    int nanos = fraction < 0 ? 0 : number(text, FORM.length() + 1, end);
    for (int digit = Math.max(fraction, 0); digit < NANO_DIGITS; digit++) {
      nanos *= 10;
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nanos)
        .toInstant(ZoneOffset.UTC);
  }

  private static boolean startsInForm(String text) {
    for (int i = 0; i < FORM.length(); i++) {
      char wanted = FORM.charAt(i);
      if (wanted == 'd' ? !isDigit(text.charAt(i)) : text.charAt(i) != wanted) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFraction(String text, int end) {
    boolean sound = text.charAt(FORM.length()) == '.';
    for (int i = FORM.length() + 1; i < end; i++) {
      sound &= isDigit(text.charAt(i));
    }
    return sound;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
