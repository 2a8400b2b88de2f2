package org.tocsin.reader.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** ISO 8601 durations, with the units of TIMEX3 for an unknown number of decades and centuries. */
final class Durations {
  private Durations() {}

  /** "P8M"; an unknown amount is written X. */
  static String value(@Nullable Double amount, char unit) {
    if (amount != null && amount - Math.floor(amount) == 0.5 && "HNYD".indexOf(unit) >= 0) {
      return withHalf((long) Math.floor(amount), unit);
    }
    return switch (unit) {
      case 'S', 'H' -> "PT" + number(amount, 1) + unit;
      case 'N' -> "PT" + number(amount, 1) + "M";
      case 'F' -> "P" + number(amount, 2) + "W";
      case 'E' -> "P" + number(amount, 1) + "WE";
      case 'Q' -> "P" + number(amount, 3) + "M";
      case 'T' -> amount == null ? "PXDE" : "P" + number(amount, 10) + "Y";
      case 'C' -> amount == null ? "PXCE" : "P" + number(amount, 100) + "Y";
      default -> "P" + number(amount, 1) + unit;
    };
  }

  /** "P2Y6M", "PT5H30M"; no part of nothing. */
  private static String withHalf(long whole, char unit) {
    return switch (unit) {
      case 'Y' -> "P" + part(whole, "Y") + "6M";
      case 'D' -> "P" + part(whole, "D") + "T12H";
      case 'H' -> "PT" + part(whole, "H") + "30M";
      default -> "PT" + part(whole, "M") + "30S";
    };
  }

  private static String part(long whole, String unit) {
    return whole == 0 ? "" : whole + unit;
  }

  private static String number(@Nullable Double amount, int factor) {
    if (amount == null) {
      return "X";
    }
    double value = amount * factor;
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** The day some whole number of units from another. */
  static LocalDate shift(LocalDate day, int amount, char unit) {
    return switch (unit) {
      case 'D' -> day.plusDays(amount);
      case 'W' -> day.plusWeeks(amount);
      case 'F' -> day.plusWeeks(2L * amount);
      case 'M' -> day.plusMonths(amount);
      case 'Q' -> day.plusMonths(3L * amount);
      case 'Y' -> day.plusYears(amount);
      case 'T' -> day.plusYears(10L * amount);
      case 'C' -> day.plusYears(100L * amount);
      default -> day;
    };
  }

  /** How long a plain duration is in days, roughly, or null when it is not one. */
  static @Nullable LocalDate after(LocalDate start, String duration) {
    if (duration.length() < 3
        || duration.charAt(0) != 'P'
        || !Character.isDigit(duration.charAt(1))) {
      return null;
    }
    char unit = duration.charAt(duration.length() - 1);
    String amount = duration.substring(1, duration.length() - 1);
    boolean whole = amount.chars().allMatch(Character::isDigit) && amount.length() < 5;
    return whole && "DWMY".indexOf(unit) >= 0 ? shift(start, Integer.parseInt(amount), unit) : null;
  }
}
