package org.tocsin.desk.web.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates and numbers in the language of the request that is being answered, and words as they are.
 */
public final class Say {

  private Say() {}

  /** "12 Dec 2022", or "day unknown". */
  public static String day(@Nullable LocalDate day) {
    return Words.here().day(day);
  }

  /** "12 Dec 2022, 14:05 UTC". */
  public static String moment(Instant at) {
    return Words.here().moment(at);
  }

  /** "1 report", "12,000 reports", in English only: {@link Words#say} has the plurals of all. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  public static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  public static String number(long number) {
    return Words.here().number(number);
  }

  /** Days of supply and the like: no more figures than the reports support. */
  public static String rough(double value) {
    return Words.here().rough(value);
  }

  /** "5–9", or "5" when both are the same. */
  public static String range(int least, int most) {
    return Words.here().range(least, most);
  }

  /** "812 byte", "3.4 MB". */
  public static String bytes(long bytes) {
    return Words.here().bytes(bytes);
  }

  /** "NO_ANSWER" as "no answer": a word of the record, not of a language. */
  public static String word(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** First letter large, for the start of a sentence. */
  public static String start(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** At most {@code most} characters, cut at a word. */
  public static String brief(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int cut = text.lastIndexOf(' ', most);
    return text.substring(0, cut > most / 2 ? cut : most).stripTrailing() + "…";
  }
}
