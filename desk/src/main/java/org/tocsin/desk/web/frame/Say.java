package org.tocsin.desk.web.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as the desk writes them: 12 Dec 2022, 1,200, 3.4 MB, always with their unit.
 */
public final class Say {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final long KILO = 1000;

  private Say() {}

  /** "12 Dec 2022", or "day unknown". */
  public static String day(@Nullable LocalDate day) {
    return day == null ? "day unknown" : DAY.format(day);
  }

  /** "12 Dec 2022, 14:05 UTC". */
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** "1 report", "12,000 reports". */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  public static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  public static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** Days of supply and the like: no more figures than the reports support. */
  public static String rough(double value) {
    return value >= 10 || value == Math.rint(value)
        ? number(Math.round(value))
        : String.format(Locale.ENGLISH, "%.1f", value);
  }

  /** "5–9 days", "5 days", or "unknown" when the bounds are negative. */
  public static String between(int least, int most, String unit) {
    if (least < 0 || most < 0) {
      return "unknown";
    }
    return least == most ? count(most, unit) : range(least, most) + " " + unit + "s";
  }

  /** "5–9", or "5" when both are the same. */
  public static String range(int least, int most) {
    return least == most ? number(most) : number(least) + "–" + number(most);
  }

  /** "812 bytes", "3.4 MB". */
  public static String bytes(long bytes) {
    if (bytes < KILO) {
      return count(bytes, "byte");
    }
    double size = bytes;
    int step = -1;
    while (size >= KILO && step < 3) {
      size /= KILO;
      step++;
    }
    return String.format(Locale.ENGLISH, size < 10 ? "%.1f %s" : "%.0f %s", size, UNITS.get(step));
  }

  private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");

  /** "3 days ago" beside an absolute date. */
  public static String ago(@Nullable LocalDate day, LocalDate today) {
    if (day == null) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(day, today);
    if (days == 0) {
      return "today";
    }
    return days > 0 ? count(days, "day") + " ago" : "in " + count(-days, "day");
  }

  /** "A", "A and B", "A, B and C"; {@code none} when the list is empty. */
  public static String list(List<String> words, String none) {
    if (words.isEmpty()) {
      return none;
    }
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** "EVENT" or "no_answer" as a word in a sentence. */
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
