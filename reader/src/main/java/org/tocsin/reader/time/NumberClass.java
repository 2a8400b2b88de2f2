package org.tocsin.reader.time;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.text.Tokens;

/** Tokens of digits by what they can stand for; each gives the value it stands for, or null. */
enum NumberClass {
  /** 1000 to 2199. */
  YEAR(word -> digits(word, 4, 4, 1000, 2199)),
  /** 1900 to 2035: a number of four digits that is hardly ever anything but a year. */
  RECENTYEAR(word -> digits(word, 4, 4, 1900, 2035)),
  /** Three digits, for years before or soon after our era. */
  YEAR3(word -> digits(word, 3, 3, 100, 999)),
  /** Two digits of a year: 30 to 99 of the 20th century, 00 to 29 of the 21st. */
  YEAR2(word -> century(digits(word, 2, 2, 0, 99))),
  /** 1 to 31, with or without an ending: "3rd". */
  DAY(word -> digits(ordinal(word), 1, 2, 1, 31)),
  /** A day no month can be. */
  DAY13(word -> digits(word, 2, 2, 13, 31)),
  MONTHNUM(word -> digits(word, 1, 2, 1, 12)),
  HOUR(word -> digits(word, 1, 2, 0, 24)),
  MINUTE(word -> digits(word, 2, 2, 0, 59)),
  /** "1990": the decade 199. */
  DECADE(word -> word.endsWith("0") ? cut(digits(word, 4, 4, 1000, 2190)) : null),
  DECADE2(word -> word.endsWith("0") ? cut(century(digits(word, 2, 2, 0, 90))) : null),
  /** "3rd". */
  NTH(word -> word.length() > 2 && !ordinal(word).equals(word) ? ordinal(word) : null),
  COUNT(word -> digits(word, 1, 3, 1, 999)),
  INTEGER(word -> digits(word, 1, 4, 1, 9999)),
  /** "03.05.2021". */
  DOTTED(NumberClass::dotted),
  /** "9.30". */
  DOTTEDHOUR(NumberClass::hour);

  private final Function<String, @Nullable String> reading;

  NumberClass(Function<String, @Nullable String> reading) {
    this.reading = reading;
  }

  @Nullable String at(Tokens tokens, int token) {
    return tokens.isNumber(token) ? reading.apply(tokens.lower(token)) : null;
  }

  static boolean isName(String name) {
    for (NumberClass one : values()) {
      if (one.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String digits(String word, int least, int most, int low, int high) {
    if (word.length() < least || word.length() > most) {
      return null;
    }
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      int digit = Character.digit(word.charAt(i), 10);
      if (digit < 0) {
        return null;
      }
      value = value * 10 + digit;
    }
    return value >= low && value <= high ? Integer.toString(value) : null;
  }

  private static String ordinal(String word) {
    int length = word.length();
    boolean ending = length > 2 && Character.isLetter(word.charAt(length - 1));
    return ending ? word.substring(0, length - 2) : word;
  }

  private static @Nullable String century(@Nullable String two) {
    if (two == null) {
      return null;
    }
    int value = Integer.parseInt(two);
    return Integer.toString(value < 30 ? 2000 + value : 1900 + value);
  }

  private static @Nullable String cut(@Nullable String year) {
    return year == null ? null : year.substring(0, year.length() - 1);
  }

  private static @Nullable String dotted(String word) {
    String[] parts = word.split("\\.", -1);
    if (parts.length != 3) {
      return null;
    }
    boolean yearFirst = parts[0].length() == 4;
    String day = digits(parts[yearFirst ? 2 : 0], 1, 2, 1, 31);
    String month = digits(parts[1], 1, 2, 1, 12);
    String last = parts[yearFirst ? 0 : 2];
    String year =
        last.length() == 2 ? century(digits(last, 2, 2, 0, 99)) : digits(last, 4, 4, 1000, 2199);
    return day == null || month == null || year == null ? null : year + "-" + month + "-" + day;
  }

  private static @Nullable String hour(String word) {
    String[] parts = word.split("\\.", -1);
    String hour = parts.length == 2 ? digits(parts[0], 1, 2, 0, 24) : null;
    String minute = hour == null ? null : digits(parts[1], 2, 2, 0, 59);
    return hour == null || minute == null
        ? null
        : String.format(
            Locale.ROOT, "T%02d:%02d", Integer.parseInt(hour), Integer.parseInt(minute));
  }
}
